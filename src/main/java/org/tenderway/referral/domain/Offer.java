package org.tenderway.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.identity.Actor;
import org.tenderway.referral.OfferOutcome;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.ProviderTier;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One provider's turn: an offer and its answer, or why there was none. */
@Entity
@Table(name = "referral_offer")
class Offer extends AbstractAggregateRoot<Offer> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String request;

    @Column
    private int offerNumber;

    @Column
    private String caseReference;

    private @Nullable Integer lot;

    @Column
    private String contract;

    @Column
    private String supplier;

    @Column
    private String supplierName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderTier tier;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OfferOutcome outcome;

    @Column
    private Instant offeredAt;

    private @Nullable Instant answerBy;

    private @Nullable Instant answeredAt;

    private @Nullable Integer responseMinutes;

    @Column
    private String reasonCode = "";

    @Column
    private String reason = "";

    @Column
    private String answeredBy = "";

    protected Offer() {}

    private Offer(ServiceRequest request, int number, Turn turn, OfferOutcome outcome, Instant now) {
        this.reference = request.reference() + "-O" + number;
        this.request = request.reference();
        this.offerNumber = number;
        this.caseReference = request.caseReference().value();
        this.lot = request.view().lot();
        this.contract = turn.contract();
        this.supplier = turn.supplier();
        this.supplierName = turn.supplierName();
        this.tier = turn.tier();
        this.outcome = outcome;
        this.offeredAt = now;
    }

    static Offer made(ServiceRequest request, int number, Turn turn, Instant now, Instant answerBy) {
        Offer offer = new Offer(request, number, turn, OfferOutcome.OPEN, now);
        offer.answerBy = answerBy;
        offer.registerEvent(OfferFacts.of(request.caseReference(), request.reference(), turn)
                .offered(number, answerBy));
        return offer;
    }

    static Offer passedOver(ServiceRequest request, int number, Turn turn, Instant now, String because) {
        Offer offer = new Offer(request, number, turn, OfferOutcome.PASSED_OVER, now);
        offer.reason = because;
        offer.registerEvent(OfferFacts.of(request.caseReference(), request.reference(), turn)
                .passedOver(because));
        return offer;
    }

    void accept(Actor by, Instant now, int minutes) {
        answer(OfferOutcome.ACCEPTED, by, now, minutes);
        registerEvent(facts().accepted());
    }

    void refuse(RefusalReason why, String inWords, Actor by, Instant now, int minutes) {
        answer(OfferOutcome.REFUSED, by, now, minutes);
        reasonCode = why.name();
        reason = inWords;
        registerEvent(facts().refused(why, inWords));
    }

    private void answer(OfferOutcome answer, Actor by, Instant now, int minutes) {
        Refusal.unless(
                isOpen(),
                "offer",
                "offer %d of request %s is no longer open: %s"
                        .formatted(offerNumber, request, outcome.label().toLowerCase(Locale.ROOT)));
        outcome = answer;
        answeredAt = now;
        answeredBy = by.userId();
        responseMinutes = minutes;
    }

    void lapse() {
        outcome = OfferOutcome.LAPSED;
        registerEvent(facts().lapsed());
    }

    void isNotNeeded() {
        outcome = OfferOutcome.NOT_NEEDED;
    }

    void fallThrough(String because) {
        outcome = OfferOutcome.FELL_THROUGH;
        reason = because;
    }

    boolean isOpen() {
        return outcome == OfferOutcome.OPEN;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && answerBy != null && !now.isBefore(answerBy);
    }

    OfferView view() {
        return new OfferView(
                request,
                offerNumber,
                contract,
                supplier,
                supplierName,
                tier,
                outcome,
                offeredAt,
                answerBy,
                answeredAt,
                responseMinutes,
                reasonCode,
                reason);
    }

    private OfferFacts facts() {
        return new OfferFacts(new CaseReference(caseReference), request, supplierName, tier);
    }

    int number() {
        return offerNumber;
    }

    String contract() {
        return contract;
    }

    OfferOutcome outcome() {
        return outcome;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant answerBy() {
        return answerBy;
    }

    String reason() {
        return reason;
    }
}
