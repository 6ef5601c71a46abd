package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody left a panel: who came instead, what became of their scores, and why. */
@Entity
@Table(name = "evaluation_departure")
class Departure {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private PanelMember.Part part;

    @Column
    private String successor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private LeftScores scores;

    @Column
    private String reason;

    @Column
    private String recordedBy;

    @Column
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Departure() {}

    Departure(
            String lotRole,
            int number,
            PanelMember leaver,
            String successor,
            LeftScores scores,
            String reason,
            String recordedBy,
            Instant recordedAt) {
        this.id = lotRole + "/" + number;
        this.lotRole = lotRole;
        this.userId = leaver.userId();
        this.part = leaver.part();
        this.successor = successor;
        this.scores = scores;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    String userId() {
        return userId;
    }

    String successor() {
        return successor;
    }

    PanelView.Left view(String leaver, String came, String officer) {
        return new PanelView.Left(leaver, part.words(), came, scores.words(), reason, officer, recordedAt);
    }

    String recordedBy() {
        return recordedBy;
    }
}
