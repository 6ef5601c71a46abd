package org.tenderway.bid.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BidBoxes extends Repository<BidBox, String> {

    BidBox save(BidBox box);

    Optional<BidBox> findById(String tender);

    /** Submissions of one tender queue here, so that each gets a number of its own. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select box from BidBox box where box.tender = :tender")
    Optional<BidBox> findToChange(String tender);

    @Query(
            nativeQuery = true,
            value =
                    """
                    select supplier from bid where tender = :tender
                    union select supplier from bid_draft where tender = :tender
                    union select supplier from bid_file where tender = :tender order by 1
                    """)
    List<String> suppliersOf(String tender);
}
