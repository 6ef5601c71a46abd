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
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.VariationClosed;
import org.tenderway.contract.VariationProposed;
import org.tenderway.contract.VariationSigned;
import org.tenderway.contract.VariationTookEffect;
import org.tenderway.contract.domain.AuthorityAnswer;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One change of a running contract: proposed, decided, its notice published, signed by both, in effect. */
@Entity
@Table(name = "contract_variation")
class Variation extends AbstractAggregateRoot<Variation> {

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
    private VariationTerms terms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VariationStatus status;

    private @Nullable String decision;

    private @Nullable String noticeCode;

    private boolean noticeBefore;

    private @Nullable LocalDate noticePublishedOn;

    private @Nullable String noticeReference;

    @Embedded
    private @Nullable BothSignatures signatures;

    private @Nullable LocalDate effectiveOn;

    private @Nullable LocalDate closedOn;

    private @Nullable String closedBecause;

    protected Variation() {}

    /** @param notice the change notice that it owes, or null */
    Variation(String reference, ContractView of, VariationTerms terms, @Nullable ChangeNotice notice) {
        this.reference = reference;
        this.contract = of.reference();
        this.caseReference = of.caseReference().value();
        this.title = of.title();
        this.terms = terms;
        this.status = VariationStatus.PROPOSED;
        this.noticeCode = notice == null ? null : notice.code();
        this.noticeBefore = notice != null && notice.before();
    }

    /** Stated by the service once the row is there: the process that hears it changes this very row. */
    VariationProposed proposed() {
        return new VariationProposed(
                caseReference(),
                contract,
                "A change of contract %s was proposed: %s (%s)"
                        .formatted(contract, terms.groundTitle(), terms.groundSource()),
                terms.reason());
    }

    void asks(String decision) {
        this.decision = decision;
    }

    void settle(AuthorityAnswer answer, LocalDate today) {
        if (answer.byAnotherThan(terms.proposedBy()).approved()) {
            moveTo(VariationStatus.APPROVED);
        } else {
            close(VariationStatus.REFUSED, "was not approved", "", today);
        }
    }

    void published(LocalDate publishedOn, String notice, LocalDate today) {
        Refusal.unless(!publishedOn.isAfter(today), "publishedOn", "a notice cannot be published in the future");
        noticeReference = Said.required("noticeReference", notice, "enter the reference of the published notice");
        noticePublishedOn = publishedOn;
    }

    void sign(BothSignatures both, @Nullable LocalDate from, Actor by, LocalDate today) {
        Refusal.unless(
                !by.userId().equals(terms.proposedBy()), "", "whoever proposed the change cannot sign it as well");
        LocalDate published = noticePublishedOn;
        LocalDate complete = both.lastDay();
        LocalDate effective = from == null ? complete : from;
        if (noticeBefore && (published == null || published.isAfter(effective))) {
            throw Refusal.because("the %s must be published before the contract is changed".formatted(noticeCode));
        }
        Refusal.unless(!complete.isAfter(today), "providerSignedOn", "nobody signs in the future");
        Refusal.unless(
                !effective.isBefore(complete),
                "effectiveOn",
                "the change cannot hold before both parties have signed, on %s".formatted(Days.plain(complete)));
        moveTo(VariationStatus.SIGNED);
        signatures = both;
        effectiveOn = effective;
        registerEvent(new VariationSigned(
                caseReference(),
                contract,
                "Both parties signed a change of contract %s; it holds from %s"
                        .formatted(contract, Days.plain(effective)),
                terms.groundSource()));
    }

    void withdraw(String reason, LocalDate today) {
        close(
                VariationStatus.WITHDRAWN,
                "was withdrawn",
                Said.required("reason", reason, "say why the change is withdrawn"),
                today);
    }

    void takeEffect(LocalDate today) {
        Refusal.unless(
                !today.isBefore(effectiveOn()),
                "",
                "the change holds from %s, not before".formatted(Days.plain(effectiveOn())));
        moveTo(VariationStatus.EFFECTIVE);
        registerEvent(new VariationTookEffect(
                caseReference(), contract, "A change of contract %s holds from now on".formatted(contract), ""));
    }

    private void close(VariationStatus end, String word, String because, LocalDate today) {
        moveTo(end);
        closedOn = today;
        closedBecause = because;
        registerEvent(new VariationClosed(
                caseReference(), contract, "A change of contract %s %s".formatted(contract, word), because));
    }

    private void moveTo(VariationStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "variation %s is %s and cannot become %s".formatted(reference, status.word(), next.word()));
        status = next;
    }

    private CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String decision() {
        return decision == null ? "" : decision;
    }

    VariationStatus status() {
        return status;
    }

    VariationTerms terms() {
        return terms;
    }

    LocalDate effectiveOn() {
        return Objects.requireNonNull(effectiveOn, "not signed yet");
    }

    VariationView view() {
        return new VariationView(
                reference,
                caseReference(),
                contract,
                title,
                terms,
                status,
                decision(),
                noticeCode == null ? "" : noticeCode,
                noticeBefore,
                noticePublishedOn,
                noticeReference == null ? "" : noticeReference,
                signatures,
                effectiveOn,
                closedOn,
                closedBecause == null ? "" : closedBecause);
    }
}
