package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody on the panel of one lot-role, or taken off it. */
@Embeddable
class PanelMember {

    enum Part {
        EVALUATOR,
        MODERATOR
    }

    /** A conflicted member stays on record and off the panel. */
    enum Standing {
        NAMED,
        CLEAR,
        SUBMITTED,
        CONFLICTED
    }

    @Column
    private String userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private Part part;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private Standing standing;

    @Column
    private String reason = "";

    @Column
    private String department = "";

    @SuppressWarnings("NullAway.Init")
    protected PanelMember() {}

    PanelMember(String userId, Part part, Standing standing, String department) {
        this.userId = userId;
        this.part = part;
        this.standing = standing;
        this.department = department;
    }

    String userId() {
        return userId;
    }

    boolean isOnPanelAs(Part asked) {
        return part == asked && standing != Standing.CONFLICTED;
    }

    Part part() {
        return part;
    }

    boolean is(Standing asked) {
        return standing == asked;
    }

    Standing standing() {
        return standing;
    }

    void becomes(Standing next) {
        standing = next;
    }

    String department() {
        return department;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PanelMember that && userId.equals(that.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(userId);
    }
}
