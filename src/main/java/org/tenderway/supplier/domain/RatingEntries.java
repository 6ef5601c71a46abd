package org.tenderway.supplier.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RatingEntries extends Repository<RatingEntry, String> {

    RatingEntry save(RatingEntry entry);

    /** From now on the database lets nobody change or take away the entry. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    "insert into care_rating_seal select entry, location, supplier, published_on, registered, overall, safe,"
                            + " effective, caring, responsive, well_led, report from care_rating where entry = ?1")
    void seal(String entry);

    Optional<RatingEntry> findById(String entry);

    List<RatingEntry> findBySupplierOrderByPublishedOnDescEntryDesc(String supplier);

    List<RatingEntry> findByLocationOrderByPublishedOnDesc(String location);
}
