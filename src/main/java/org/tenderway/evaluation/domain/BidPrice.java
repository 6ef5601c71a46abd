package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The price of one bid for one lot-role, and who entered it. Made only after quality is locked. */
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
    private BigDecimal price;

    @Column
    private String enteredBy;

    @Column
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected BidPrice() {}

    BidPrice(String lotRole, String bid, BigDecimal price, String enteredBy, Instant enteredAt) {
        this.id = lotRole + "/" + bid;
        this.lotRole = lotRole;
        this.bid = bid;
        this.price = price;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    String bid() {
        return bid;
    }

    BigDecimal price() {
        return price;
    }
}
