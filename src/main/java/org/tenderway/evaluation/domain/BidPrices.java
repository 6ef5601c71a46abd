package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface BidPrices extends Repository<BidPrice, String> {

    BidPrice save(BidPrice price);

    List<BidPrice> findByLotRole(String lotRole);
}
