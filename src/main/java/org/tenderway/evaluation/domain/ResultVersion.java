package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One result of a lot-role: when it was computed, on which scores, and why it was computed at all. */
@Entity
@Table(name = "evaluation_result_version")
class ResultVersion {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private int resultVersion;

    @Column
    private int scoringRound;

    @Column
    private String because;

    @Column
    private Instant computedAt;

    @SuppressWarnings("NullAway.Init")
    protected ResultVersion() {}

    ResultVersion(String lotRole, int resultVersion, int scoringRound, String because, Instant computedAt) {
        this.id = lotRole + "/" + resultVersion;
        this.lotRole = lotRole;
        this.resultVersion = resultVersion;
        this.scoringRound = scoringRound;
        this.because = because;
        this.computedAt = computedAt;
    }

    int resultVersion() {
        return resultVersion;
    }

    int scoringRound() {
        return scoringRound;
    }

    String because() {
        return because;
    }

    Instant computedAt() {
        return computedAt;
    }
}
