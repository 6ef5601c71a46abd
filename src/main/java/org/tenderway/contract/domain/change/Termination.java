package org.tenderway.contract.domain.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.domain.AuthorityAnswer;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.regime.Regime;
import org.tenderway.regime.TerminationGround;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One attempt to end a contract before its time: proposed, answered, decided, served, effective. */
@Entity
@Table(name = "contract_termination")
class Termination extends AbstractAggregateRoot<Termination> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Embedded
    private TerminationCause cause;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TerminationStatus status;

    @Column
    private LocalDate answerDue;

    private @Nullable String answer;

    private @Nullable LocalDate answeredOn;

    private @Nullable String decision;

    private @Nullable String decidedBy;

    private @Nullable LocalDate servedOn;

    private @Nullable String servedBy;

    private boolean atOnce;

    private @Nullable String atOnceBecause;

    private @Nullable LocalDate lastDay;

    private @Nullable LocalDate closedOn;

    private @Nullable String closedBecause;

    protected Termination() {}

    Termination(
            String reference,
            ContractView of,
            Regime regime,
            TerminationGround ground,
            String reason,
            LocalDate answerDue,
            Actor by,
            LocalDate today) {
        this.reference = reference;
        this.contract = of.reference();
        this.caseReference = of.caseReference().value();
        this.title = of.title();
        this.cause = TerminationCause.of(regime, ground, reason, by, today);
        this.answerDue = answerDue;
        this.status = TerminationStatus.PROPOSED;
        registerEvent(facts().proposed(cause, answerDue));
    }

    /** Nothing is decided before the provider was heard, or had until the end of the due day to answer. */
    void hear(String answer, LocalDate receivedOn) {
        moveTo(TerminationStatus.HEARD);
        this.answer = Said.optional("answer", answer);
        this.answeredOn = receivedOn;
        registerEvent(facts().heard(!answer.isBlank()));
    }

    void withdraw(String reason, LocalDate today) {
        String because = Said.required("reason", reason, "say why it is withdrawn");
        moveTo(TerminationStatus.WITHDRAWN);
        closedOn = today;
        closedBecause = because;
        registerEvent(facts().withdrawn(because));
    }

    void asks(String decision) {
        this.decision = decision;
    }

    /** A second person decides. */
    void settle(AuthorityAnswer answer, LocalDate today) {
        boolean approved = answer.byAnotherThan(cause.proposedBy()).approved();
        moveTo(approved ? TerminationStatus.APPROVED : TerminationStatus.REFUSED);
        decidedBy = answer.decidedBy();
        if (!approved) {
            closedOn = today;
            registerEvent(facts().refused(""));
        }
    }

    /** @param atOnceBecause why no notice is given; blank to serve notice */
    void serve(
            @Nullable LocalDate last,
            String atOnceBecause,
            @Nullable NoticePeriod agreed,
            LocalDate agreedEnd,
            Actor by,
            LocalDate today) {
        boolean now = !atOnceBecause.isBlank();
        LocalDate end = now ? cause.endAtOnce(last, today) : EarliestEnd.checked(last, agreed, agreedEnd, today);
        moveTo(TerminationStatus.SERVED);
        servedOn = today;
        servedBy = by.userId();
        lastDay = end;
        atOnce = now;
        this.atOnceBecause = now ? Said.required("atOnceBecause", atOnceBecause, "say why it ends at once") : null;
        registerEvent(facts().served(end, now, cause));
    }

    void takeEffect(LocalDate today) {
        LocalDate end = lastDay();
        Refusal.unless(
                atOnce || today.isAfter(end), "", "the contract runs to the end of %s".formatted(Days.plain(end)));
        moveTo(TerminationStatus.EFFECTIVE);
        closedOn = today;
    }

    private void moveTo(TerminationStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "termination %s is %s and cannot become %s".formatted(reference, status.word(), next.word()));
        status = next;
    }

    private TerminationFacts facts() {
        return new TerminationFacts(new CaseReference(caseReference), contract);
    }

    TerminationStatus status() {
        return status;
    }

    String contract() {
        return contract;
    }

    String decision() {
        return decision == null ? "" : decision;
    }

    LocalDate lastDay() {
        return java.util.Objects.requireNonNull(lastDay, "not served yet");
    }

    TerminationView view() {
        return new TerminationView(
                reference,
                new CaseReference(caseReference),
                contract,
                title,
                cause,
                status,
                answerDue,
                answer == null ? "" : answer,
                answeredOn,
                decision(),
                servedOn,
                atOnce,
                lastDay,
                closedOn,
                closedBecause == null ? "" : closedBecause);
    }
}
