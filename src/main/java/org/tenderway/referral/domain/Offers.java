package org.tenderway.referral.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Offers extends JpaRepository<Offer, String> {

    List<Offer> findByRequestOrderByOfferNumber(String request);

    /** How often a contract was really offered something. */
    @Query(
            "select count(o) from Offer o where o.contract = ?1 and o.outcome <> org.tenderway.referral.OfferOutcome.PASSED_OVER")
    long offersMadeTo(String contract);
}
