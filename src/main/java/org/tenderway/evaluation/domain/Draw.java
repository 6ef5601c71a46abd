package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lots drawn between equal bids: who drew, in which order, and who saw it. */
@Entity
@Table(name = "evaluation_draw")
class Draw {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private int number;

    @Column
    private String drawnOrder;

    @Column
    private String drawnBy;

    @Column
    private Instant drawnAt;

    @Column
    private @Nullable Boolean confirmed;

    @Column
    private String witnessedBy = "";

    @Column
    private @Nullable Instant witnessedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    Draw(String lotRole, int number, List<String> order, String drawnBy, Instant drawnAt) {
        this.id = lotRole + "/" + number;
        this.lotRole = lotRole;
        this.number = number;
        this.drawnOrder = String.join(" ", order);
        this.drawnBy = drawnBy;
        this.drawnAt = drawnAt;
    }

    void witness(boolean confirms, String by, Instant at) {
        ScoringRule.SECOND_PERSON.unless(!by.equals(drawnBy));
        confirmed = confirms;
        witnessedBy = by;
        witnessedAt = at;
    }

    boolean isOpen() {
        return confirmed == null;
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** The bids in the order in which they were drawn. */
    List<String> order() {
        return List.of(drawnOrder.split(" "));
    }
}
