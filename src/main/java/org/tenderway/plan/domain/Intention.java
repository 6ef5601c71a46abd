package org.tenderway.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.plan.IntentionProposed;
import org.tenderway.plan.IntentionView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Something the council means to commission, and what gave rise to it. */
@Entity
class Intention extends AbstractAggregateRoot<Intention> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String becauseOf;

    @Column
    private String title;

    @Column
    private String reason;

    @Column
    private LocalDate raisedOn;

    protected Intention() {}

    Intention(
            String reference,
            CaseReference caseReference,
            String because,
            String title,
            String reason,
            LocalDate today) {
        Refusal.unless(!title.isBlank(), "title", "say what is to be commissioned");
        Refusal.unless(!reason.isBlank(), "reason", "say why it is to be commissioned");
        this.reference = reference;
        this.caseReference = caseReference.value();
        this.becauseOf = because;
        this.title = title.strip();
        this.reason = reason.strip();
        this.raisedOn = today;
        registerEvent(new IntentionProposed(
                caseReference, because, "Intention %s was proposed: %s".formatted(reference, this.title), this.reason));
    }

    String reference() {
        return reference;
    }

    IntentionView view() {
        return new IntentionView(reference, new CaseReference(caseReference), becauseOf, title, reason, raisedOn);
    }
}
