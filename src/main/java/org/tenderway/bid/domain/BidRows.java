package org.tenderway.bid.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface BidRows extends Repository<Bid, String> {

    Bid save(Bid bid);

    List<Bid> findByTenderOrderByReceivedAtAscNumberAsc(String tender);
}
