package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.ScoreWithReason;

/** The one score the panel agreed on for one question of one bid: a consensus with its rationale, not an average. */
@Entity
@Table(name = "evaluation_consensus")
class ConsensusScore {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String bid;

    @Column
    private String criterion;

    @Column
    private @Nullable Integer score;

    @Column
    private String rationale = "";

    @Column
    private String rationaleHash = "";

    @Column
    private int scoringRound;

    @Column
    private String moderatedBy;

    @Column
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected ConsensusScore() {}

    ConsensusScore(
            String lotRole, int scoringRound, String bid, String criterion, String moderatedBy, Instant savedAt) {
        this.id = idOf(lotRole, scoringRound, bid, criterion);
        this.scoringRound = scoringRound;
        this.lotRole = lotRole;
        this.bid = bid;
        this.criterion = criterion;
        this.moderatedBy = moderatedBy;
        this.savedAt = savedAt;
    }

    static String idOf(String lotRole, int scoringRound, String bid, String criterion) {
        String first = String.join("/", lotRole, bid, criterion);
        return scoringRound == 1 ? first : first + "/" + scoringRound;
    }

    void becomes(ScoreWithReason agreed, String by, Instant now) {
        score = agreed.score();
        rationale = agreed.reason();
        rationaleHash = ReasonHash.of(rationale);
        moderatedBy = by;
        savedAt = now;
    }

    String bid() {
        return bid;
    }

    String criterion() {
        return criterion;
    }

    ScoreWithReason agreed() {
        ReasonHash.refuseUnless(rationaleHash, rationale);
        return new ScoreWithReason(score, rationale);
    }
}
