package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.RankedBid;

/** The points and the place of one bid in one lot-role. Place 0 means not placed. */
@Entity
@Table(name = "evaluation_result")
class BidResult {

    /** Part of the methodology: points are shown to two decimals, half up; places never depend on it. */
    static final int SHOWN_DECIMALS = 2;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String bid;

    @Column
    private String supplier;

    @Column
    private String supplierName;

    @Column
    private int place;

    @Column
    private BigDecimal qualityPoints;

    @Column
    private BigDecimal pricePoints;

    @Column
    private BigDecimal total;

    @Column
    private boolean compliant;

    @Column
    private String whyNot;

    @SuppressWarnings("NullAway.Init")
    protected BidResult() {}

    BidResult(String lotRole, BidView bid, Assessment assessed) {
        this.id = lotRole + "/" + bid.reference();
        this.lotRole = lotRole;
        this.bid = bid.reference();
        this.supplier = bid.supplier();
        this.supplierName = bid.supplierName();
        this.qualityPoints = assessed.quality().kept();
        this.pricePoints = assessed.price().kept();
        this.total = assessed.total().kept();
        this.compliant = assessed.isCompliant();
        this.whyNot = assessed.whyNot();
    }

    String bid() {
        return bid;
    }

    int place() {
        return place;
    }

    void isPlaced(int placed) {
        place = placed;
    }

    RankedBid view() {
        return new RankedBid(
                bid,
                supplier,
                supplierName,
                place,
                shown(qualityPoints),
                shown(pricePoints),
                shown(total),
                compliant,
                whyNot);
    }

    static BigDecimal shown(BigDecimal points) {
        return points.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
