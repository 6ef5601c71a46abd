package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.ScoreWithReason;

/** One evaluator's score for one question of one bid; a draft until the sheet is submitted. */
@Entity
@Table(name = "evaluation_score")
class QualityScore {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String evaluator;

    @Column
    private String bid;

    @Column
    private String criterion;

    @Column
    private @Nullable Integer score;

    @Column
    private String reason = "";

    @Column
    private String reasonHash = "";

    @Column
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected QualityScore() {}

    QualityScore(String lotRole, String evaluator, String bid, String criterion, Instant savedAt) {
        this.id = idOf(lotRole, evaluator, bid, criterion);
        this.lotRole = lotRole;
        this.evaluator = evaluator;
        this.bid = bid;
        this.criterion = criterion;
        this.savedAt = savedAt;
    }

    static String idOf(String lotRole, String evaluator, String bid, String criterion) {
        return String.join("/", lotRole, bid, criterion, evaluator);
    }

    void becomes(ScoreWithReason given, Instant now) {
        score = given.score();
        reason = given.reason();
        reasonHash = ReasonHash.of(reason);
        savedAt = now;
    }

    String evaluator() {
        return evaluator;
    }

    String bid() {
        return bid;
    }

    String criterion() {
        return criterion;
    }

    ScoreWithReason given() {
        ReasonHash.refuseUnless(reasonHash, reason);
        return new ScoreWithReason(score, reason);
    }
}
