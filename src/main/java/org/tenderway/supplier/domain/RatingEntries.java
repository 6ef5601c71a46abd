package org.tenderway.supplier.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RatingEntries extends Repository<RatingEntry, String> {

    RatingEntry save(RatingEntry entry);

    Optional<RatingEntry> findById(String entry);

    List<RatingEntry> findBySupplierOrderByPublishedOnDescEntryDesc(String supplier);

    List<RatingEntry> findByLocationOrderByPublishedOnDesc(String location);
}
