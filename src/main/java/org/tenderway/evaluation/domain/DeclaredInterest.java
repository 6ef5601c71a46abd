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

/** An interest that a panel member declared, in one bidder or as a whole, and what an officer decided about it. */
@Entity
@Table(name = "evaluation_interest")
class DeclaredInterest {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String lotRole;

    @Column
    private String userId;

    @Column
    private String supplier;

    @Column
    private String supplierName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private InterestNature nature;

    @Column
    private String reason;

    @Column
    private Instant declaredAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private @Nullable Ruling ruling;

    @Column
    private String rulingReason = "";

    @Column
    private String ruledBy = "";

    @Column
    private @Nullable Instant ruledAt;

    @SuppressWarnings("NullAway.Init")
    protected DeclaredInterest() {}

    /** @param supplier empty where it touches the whole panel */
    DeclaredInterest(
            Evaluation evaluation,
            int number,
            String userId,
            String supplier,
            String supplierName,
            InterestNature nature,
            String reason,
            Instant now) {
        this.reference = "%s-I%d".formatted(evaluation.lotRole(), number);
        this.tender = evaluation.tender();
        this.lotRole = evaluation.lotRole();
        this.userId = userId;
        this.supplier = supplier;
        this.supplierName = supplierName;
        this.nature = nature;
        this.reason = reason;
        this.declaredAt = now;
    }

    void rule(Ruling decided, String why, String by, Instant now) {
        ScoringRule.RULED_ONCE.unless(ruling == null);
        ScoringRule.RULED_BY_ANOTHER.unless(!by.equals(userId));
        ScoringRule.RULING_EXPLAINED.unless(!why.isBlank(), "reason");
        ScoringRule.WHOLE_INTEREST_LEAVES.unless(decided != Ruling.STANDS_ASIDE || !isWhole(), "ruling");
        ruling = decided;
        rulingReason = why.strip();
        ruledBy = by;
        ruledAt = now;
    }

    String reference() {
        return reference;
    }

    String tender() {
        return tender;
    }

    String lotRole() {
        return lotRole;
    }

    String userId() {
        return userId;
    }

    String supplier() {
        return supplier;
    }

    boolean isWhole() {
        return supplier.isEmpty();
    }

    boolean isOpen() {
        return ruling == null;
    }

    /** Whether it keeps its declarer away: undecided, or decided so. */
    boolean isKeepingAway() {
        return ruling != Ruling.NO_CONFLICT;
    }

    InterestView view(String name) {
        return new InterestView(
                reference,
                lotRole,
                name,
                supplierName,
                nature,
                reason,
                declaredAt,
                ruling,
                rulingReason,
                ruledBy,
                ruledAt);
    }
}
