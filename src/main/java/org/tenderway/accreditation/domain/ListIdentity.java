package org.tenderway.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** What a list is and whose; it never changes. */
@MappedSuperclass
abstract class ListIdentity extends AbstractAggregateRoot<AccreditedList> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Column
    private String council;

    @Column
    private String partner;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Regime regime;

    private boolean fictional;

    @Column
    private BigDecimal estimatedValue;

    private boolean extensionDelegated;

    @Column
    private LocalDate openedOn;

    @Column
    private String openedBecause;

    protected ListIdentity() {}

    ListIdentity(NewAccreditedList entry, LocalDate today) {
        Refusal.unless(!entry.title().isBlank(), "title", "give the list a title");
        Refusal.unless(entry.title().length() <= 300, "title", "keep the title within 300 characters");
        Refusal.unless(!entry.council().isBlank(), "council", "name the council");
        Refusal.unless(
                entry.council().length() <= 200 && entry.partner().length() <= 200,
                "council",
                "keep names within 200 characters");
        reference = entry.reference().value();
        caseReference = entry.reference().value();
        title = entry.title().strip();
        council = entry.council().strip();
        partner = entry.partner().strip();
        regime = entry.regime();
        fictional = entry.fictional();
        estimatedValue = entry.estimatedValue().pounds();
        extensionDelegated = entry.extensionDelegated();
        openedOn = today;
        openedBecause = entry.because().strip();
    }

    ListFacts facts() {
        return new ListFacts(caseReference(), reference, title);
    }

    String reference() {
        return reference;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String title() {
        return title;
    }

    String council() {
        return council;
    }

    Money estimatedValue() {
        return new Money(estimatedValue);
    }

    boolean isExtensionDelegated() {
        return extensionDelegated;
    }

    String partner() {
        return partner;
    }

    Regime regime() {
        return regime;
    }

    boolean isFictional() {
        return fictional;
    }
}
