package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** How a provider stands with every criterion of its list. Earlier passes stand until they fail or their evidence ends. */
record Standing(List<CriterionStanding> lines) {

    static Standing of(List<ListCriterion> criteria, List<Attempt> attempts) {
        return new Standing(criteria.stream()
                .map(criterion -> CriterionStanding.of(criterion, attempts))
                .toList());
    }

    /** What a provider has to answer now: all at first, later only what failed or ran out. */
    List<ListCriterion> asked(LocalDate today) {
        return criteria(line -> !line.stands(today));
    }

    boolean isMet(LocalDate today) {
        return lines.stream().allMatch(line -> line.stands(today));
    }

    List<String> failed() {
        return codes(CriterionStanding::failed);
    }

    List<String> remedied() {
        return codes(CriterionStanding::remedied);
    }

    List<String> runOut(LocalDate today) {
        return codes(line -> line.passed() && line.evidenceHasLapsed(today));
    }

    private List<String> codes(Predicate<CriterionStanding> which) {
        return criteria(which).stream().map(ListCriterion::code).toList();
    }

    private List<ListCriterion> criteria(Predicate<CriterionStanding> which) {
        return lines.stream().filter(which).map(CriterionStanding::criterion).toList();
    }
}
