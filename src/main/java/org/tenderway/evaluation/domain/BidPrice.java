package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidContents;

/**
 * The price of one bid for one lot-role by line, and who entered or confirmed it. Made only after quality is locked, and
 * sealed as it is made.
 */
@Entity
@Table(name = "evaluation_price")
class BidPrice {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String bid;

    @Column
    private String line;

    @Column
    private BigDecimal price;

    @Column
    private boolean opened;

    @Column
    private String enteredBy;

    @Column
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected BidPrice() {}

    /** @param opened whether it comes from the opened envelope */
    BidPrice(
            String lotRole,
            String bid,
            String line,
            BigDecimal price,
            boolean opened,
            String enteredBy,
            Instant enteredAt) {
        this.id = lotRole + "/" + bid + (line.equals(BidContents.PRICE) ? "" : "/" + line);
        this.line = line;
        this.opened = opened;
        this.lotRole = lotRole;
        this.bid = bid;
        this.price = price;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    String bid() {
        return bid;
    }

    String line() {
        return line;
    }

    BigDecimal price() {
        return price;
    }
}
