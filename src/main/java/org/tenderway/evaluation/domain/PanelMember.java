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
        EVALUATOR("Evaluator"),
        MODERATOR("Chair");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Who has left or is conflicted stays on record and off the panel; the scores of some who left are kept. */
    enum Standing {
        NAMED("Has not declared yet"),
        CLEAR("On the panel"),
        SUBMITTED("Scores submitted"),
        INTERVIEWED("Scores of the interviews submitted"),
        KEPT("Left; the scores are kept"),
        GONE("Left"),
        CONFLICTED("Off the panel because of an interest");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isOnPanel() {
            return compareTo(INTERVIEWED) <= 0;
        }

        /** Whether sheets were handed in that count. */
        boolean isHandedIn() {
            return this == SUBMITTED || this == INTERVIEWED || this == KEPT;
        }
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
        return part == asked && standing.isOnPanel();
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
