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
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.ExclusionGround;

/** What an officer found about the exclusion grounds of one tenderer. */
@Entity
@Table(name = "evaluation_exclusion")
class ExclusionCheck {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String supplier;

    @Column
    private String supplierName;

    @Column
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private ExclusionGround ground;

    @Column
    private boolean continuing;

    @Column
    private boolean excluded;

    @Column
    private String reason;

    @Column
    private @Nullable LocalDate heardBy;

    @Column
    private String representation = "";

    @Column
    private String checkedBy;

    @Column
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExclusionCheck() {}

    /** Both limbs must hold before anybody is excluded; on a mandatory ground nobody has a choice then. */
    ExclusionCheck(BidView bid, int number, ExclusionFinding finding, String checkedBy, Instant checkedAt) {
        boolean heard = finding.hearBy() != null;
        ScoringRule.HEARD_ON_A_GROUND.unless(!heard || finding.ground() != ExclusionGround.NONE, "ground");
        boolean applies = finding.ground() != ExclusionGround.NONE && finding.continuing() && !heard;
        ScoringRule.EXCLUDED_ON_BOTH_LIMBS.unless(applies || !finding.excluded(), "excluded");
        ScoringRule.MANDATORY_EXCLUDES.unless(
                finding.excluded() || !applies || !finding.ground().isMandatory(), "excluded");
        ScoringRule.SAY_WHY.unless(!finding.reason().isBlank(), "reason");
        ScoringRule.REASON_FITS.unless(finding.reason().length() <= 4000, "reason");
        ScoringRule.REASON_FITS.unless(finding.representation().length() <= 4000, "representation");
        this.id = String.join("/", bid.tender(), bid.supplier(), String.valueOf(number));
        this.tender = bid.tender();
        this.supplier = bid.supplier();
        this.supplierName = bid.supplierName();
        this.number = number;
        this.ground = finding.ground();
        this.continuing = finding.continuing();
        this.excluded = finding.excluded();
        this.reason = finding.reason().strip();
        this.heardBy = finding.hearBy();
        this.representation = finding.representation().strip();
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    String supplier() {
        return supplier;
    }

    /** Until when the tenderer is heard, where nothing is decided yet. */
    @Nullable
    LocalDate heardBy() {
        return heardBy;
    }

    boolean isExcluded() {
        return excluded;
    }

    /** As it stands in a result that its bidder may read. */
    String words() {
        return ground.kind() + " of the Procurement Act 2023";
    }

    ExclusionView view() {
        return new ExclusionView(
                supplier,
                supplierName,
                new ExclusionFinding(ground, continuing, excluded, reason, heardBy, representation),
                checkedBy,
                checkedAt);
    }
}
