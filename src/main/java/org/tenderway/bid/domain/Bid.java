package org.tenderway.bid.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.bid.BidLate;
import org.tenderway.bid.BidRegistered;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.supplier.SupplierView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One submission of one supplier. It has no contents to leak: there is nothing in it but who, when and for what. */
@Entity
class Bid extends AbstractAggregateRoot<Bid> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String caseReference;

    @Column(updatable = false)
    private String tender;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String supplier;

    @Column(updatable = false)
    private String supplierName;

    @Column(updatable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private BidStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "bid_lot", joinColumns = @JoinColumn(name = "bid"))
    @Column(name = "lot")
    private Set<Integer> lots = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    /** A bid that an officer registers at the desk: what it holds is kept outside. */
    Bid(BidBox box, int number, SupplierView supplier, Set<Integer> lots, Instant receivedAt) {
        this(box, number, supplier, lots, receivedAt, "");
    }

    /** @param hash over the contents that lie sealed, or empty where there are none */
    Bid(BidBox box, int number, SupplierView supplier, Set<Integer> lots, Instant receivedAt, String hash) {
        this.reference = "%s-B%d".formatted(box.tender(), number);
        this.caseReference = box.caseReference().value();
        this.tender = box.tender();
        this.number = number;
        this.supplier = supplier.reference();
        this.supplierName = supplier.name();
        this.receivedAt = receivedAt;
        this.lots = new HashSet<>(lots);
        String sealed = hash.isEmpty() ? "" : ", sealed, with SHA-256 " + hash;
        if (box.isInTime(receivedAt)) {
            this.status = BidStatus.RECEIVED;
            registerEvent(
                    new BidRegistered(caseOf(), tender, reference, "Bid %d was received%s".formatted(number, sealed)));
        } else {
            this.status = BidStatus.LATE;
            registerEvent(new BidLate(
                    caseOf(),
                    tender,
                    reference,
                    "Bid %d arrived late and stays unopened%s: %s".formatted(number, sealed, box.closing())));
        }
    }

    void withdraw() {
        become(BidStatus.WITHDRAWN);
    }

    void open() {
        become(BidStatus.OPENED);
    }

    void admit() {
        become(BidStatus.ADMITTED);
    }

    boolean is(BidStatus asked) {
        return status == asked;
    }

    String reference() {
        return reference;
    }

    String tender() {
        return tender;
    }

    boolean isToOpen() {
        return status == BidStatus.RECEIVED || status == BidStatus.ADMITTED;
    }

    boolean isOf(SupplierView asked) {
        return supplier.equals(asked.reference());
    }

    boolean namesLot(int lot) {
        return lots.contains(lot);
    }

    BidView view() {
        return new BidView(reference, tender, supplier, supplierName, receivedAt, status, lots);
    }

    private void become(BidStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "a bid that is %s cannot become %s".formatted(status, next).toLowerCase(java.util.Locale.ROOT));
        status = next;
    }

    private CaseReference caseOf() {
        return new CaseReference(caseReference);
    }
}
