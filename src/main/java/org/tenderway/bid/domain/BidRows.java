package org.tenderway.bid.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface BidRows extends Repository<Bid, String> {

    Bid save(Bid bid);

    Optional<Bid> findById(String reference);

    /** What follows by plain SQL needs the row to be there. */
    void flush();

    @EntityGraph(attributePaths = "lots")
    List<Bid> findByTenderAndSupplierOrderByNumberDesc(String tender, String supplier);

    /** As the box counted them: who came first is the box's word, also where two instants are as good as one. */
    @EntityGraph(attributePaths = "lots")
    List<Bid> findByTenderOrderByNumberAsc(String tender);
}
