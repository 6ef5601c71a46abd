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
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Ratio;
import org.tenderway.methodology.Rounding;

/** The points and the place of one bid in one result of a lot-role. Place 0 means not placed. */
@Entity
@Table(name = "evaluation_result")
class BidResult {

    private static final int LONGEST_REASON = 1000;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private int resultVersion;

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
    private int decimals;

    @Column
    private @Nullable BigDecimal shownQuality;

    @Column
    private @Nullable BigDecimal shownPrice;

    @Column
    private @Nullable BigDecimal shownTotal;

    @Column
    private @Nullable BigDecimal percentBelow;

    @Column
    private boolean low;

    @Column
    private boolean compliant;

    @Column
    private String whyNot;

    @SuppressWarnings("NullAway.Init")
    protected BidResult() {}

    /** Whatever is shown is rounded from the exact fraction, never from the decimals kept. */
    BidResult(String lotRole, int resultVersion, BidView bid, Assessed assessed, Rounding rounding) {
        this.id = lotRole + "/" + bid.reference() + (resultVersion == 1 ? "" : "/" + resultVersion);
        this.resultVersion = resultVersion;
        this.lotRole = lotRole;
        this.bid = bid.reference();
        this.supplier = bid.supplier();
        this.supplierName = bid.supplierName();
        this.qualityPoints = assessed.quality().kept();
        this.pricePoints = assessed.pricePoints().kept();
        this.total = assessed.total().kept();
        this.shownQuality = rounding.shown(assessed.quality());
        this.shownPrice = rounding.shown(assessed.pricePoints());
        this.shownTotal = assessed.shown();
        this.decimals = rounding.policy() == Rounding.Policy.NONE ? Ratio.KEPT_DECIMALS : rounding.decimals();
        Ratio below = assessed.percentBelow();
        this.percentBelow = below == null ? null : below.kept();
        this.low = assessed.low();
        this.compliant = assessed.isIn();
        String reasons = String.join("; ", assessed.failures());
        this.whyNot = reasons.length() > LONGEST_REASON ? reasons.substring(0, LONGEST_REASON) : reasons;
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
                shown(shownQuality, qualityPoints),
                shown(shownPrice, pricePoints),
                shown(shownTotal, total),
                compliant,
                whyNot);
    }

    @Nullable
    BigDecimal percentBelow() {
        return percentBelow;
    }

    boolean isLow() {
        return low;
    }

    /** Results from before roundings were published have only the points kept. */
    private BigDecimal shown(@Nullable BigDecimal rounded, BigDecimal kept) {
        BigDecimal figure = rounded == null ? kept : rounded;
        return decimals == Ratio.KEPT_DECIMALS
                ? new BigDecimal(Ratio.plain(figure))
                : figure.setScale(decimals, RoundingMode.HALF_UP);
    }
}
