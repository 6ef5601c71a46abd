package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A bidder was asked about an abnormally low price, and what an officer made of the answer. */
@Entity
@Table(name = "evaluation_price_question")
class PriceQuestion {

    /** What becomes of the bid. */
    enum Verdict {
        OPEN,
        ACCEPTED,
        DISREGARDED
    }

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String bid;

    @Column
    private String supplier;

    @Column
    private String askedBy;

    @Column
    private Instant askedAt;

    @Column
    private LocalDate answerBy;

    @Column
    private String answer = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private Verdict verdict = Verdict.OPEN;

    @Column
    private String reason = "";

    @Column
    private String judgedBy = "";

    @Column
    private @Nullable Instant judgedAt;

    @SuppressWarnings("NullAway.Init")
    protected PriceQuestion() {}

    PriceQuestion(String lotRole, BidResult result, String askedBy, Instant askedAt, LocalDate answerBy) {
        this.id = lotRole + "/" + result.bid();
        this.lotRole = lotRole;
        this.bid = result.bid();
        this.supplier = result.view().supplier();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.answerBy = answerBy;
    }

    /** A bid is never disregarded before its bidder had the time to answer, nor accepted without an answer. */
    void judge(PriceJudgement given, LocalDate today, String by, Instant now) {
        String field = given.verdictField(bid);
        ScoringRule.JUDGED_ONCE.unless(isOpen(), field);
        boolean accepted = given.verdict().equals("accepted");
        ScoringRule.ACCEPT_OR_DISREGARD.unless(accepted || given.verdict().equals("disregarded"), field);
        ScoringRule.ANSWER_NEEDED.unless(!accepted || !given.answer().isBlank(), given.answerField(bid));
        ScoringRule.TIME_TO_ANSWER.unless(
                accepted || !given.answer().isBlank() || today.isAfter(answerBy), given.answerField(bid));
        ScoringRule.SAY_WHY.unless(!given.reason().isBlank(), given.reasonField(bid));
        ScoringRule.REASON_FITS.unless(given.reason().length() <= 4000, given.reasonField(bid));
        ScoringRule.REASON_FITS.unless(given.answer().length() <= 4000, given.answerField(bid));
        answer = given.answer().strip();
        verdict = accepted ? Verdict.ACCEPTED : Verdict.DISREGARDED;
        reason = given.reason().strip();
        judgedBy = by;
        judgedAt = now;
    }

    boolean isOpen() {
        return verdict == Verdict.OPEN;
    }

    boolean isDisregarded() {
        return verdict == Verdict.DISREGARDED;
    }

    String bid() {
        return bid;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    /** As it is told of the bid in a result. */
    String words() {
        return switch (verdict) {
            case OPEN -> "asked to explain its price by " + answerBy;
            case ACCEPTED -> "its price was explained: " + reason;
            case DISREGARDED -> "its price was not explained: " + reason;
        };
    }
}
