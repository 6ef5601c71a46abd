package org.tenderway.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.vocabulary.Refusal;

/** What every provider on the list must meet; it never changes while the list runs. */
@Embeddable
record ListCriterion(
        @Column(name = "code") String code,
        String title,
        String minimumStandard,
        String evidence,
        boolean restricted,
        boolean registration) {

    static ListCriterion of(NewCriterion entry) {
        Refusal.unless(
                entry.code().matches("[A-Z][A-Z0-9-]{1,39}"),
                "criteria",
                "a criterion needs a short code in capitals, such as WORKFORCE: “%s” is none".formatted(entry.code()));
        Refusal.unless(!entry.title().isBlank(), "criteria", "criterion %s has no title".formatted(entry.code()));
        Refusal.unless(
                entry.title().length() <= 300
                        && entry.minimumStandard().length() <= 4000
                        && entry.evidence().length() <= 4000,
                "criteria",
                "criterion %s is too long".formatted(entry.code()));
        Refusal.unless(
                !entry.minimumStandard().isBlank() && !entry.evidence().isBlank(),
                "criteria",
                "say of criterion %s what the minimum is and which evidence is demanded".formatted(entry.code()));
        return new ListCriterion(
                entry.code(),
                entry.title().strip(),
                entry.minimumStandard().strip(),
                entry.evidence().strip(),
                entry.restricted(),
                entry.registration());
    }

    NewCriterion view() {
        return new NewCriterion(code, title, minimumStandard, evidence, restricted, registration);
    }
}
