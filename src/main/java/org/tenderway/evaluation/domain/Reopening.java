package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody asked to re-open locked scores, and what a second person decided. */
@Entity
@Table(name = "evaluation_reopening")
class Reopening {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private int scoringRound;

    @Column
    private String askedBy;

    @Column
    private Instant askedAt;

    @Column
    private String reason;

    @Column
    private @Nullable Boolean approved;

    @Column
    private String decidedBy = "";

    @Column
    private @Nullable Instant decidedAt;

    @Column
    private String decisionReason = "";

    @SuppressWarnings("NullAway.Init")
    protected Reopening() {}

    Reopening(Evaluation evaluation, int number, String askedBy, Instant askedAt, String reason) {
        this.id = evaluation.lotRole() + "/" + number;
        this.lotRole = evaluation.lotRole();
        this.scoringRound = evaluation.rounds().scoring();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.reason = reason;
    }

    void decide(boolean approve, String by, Instant at, String why) {
        ScoringRule.NOT_ASKED.unless(isOpen());
        ScoringRule.SECOND_PERSON.unless(!askedBy.equals(by));
        approved = approve;
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    boolean isOpen() {
        return approved == null;
    }

    boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }

    ReopeningView view() {
        return new ReopeningView(
                scoringRound, askedBy, askedAt, reason, approved, decidedBy, decidedAt, decisionReason);
    }
}
