package org.tenderway.contract.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.supplier.CareRatingView;
import org.tenderway.supplier.CareRatings;

/** The ratings of a provider's locations as sentences, newest first. */
@Component
class CareRatingLines {

    private final CareRatings ratings;

    CareRatingLines(CareRatings ratings) {
        this.ratings = ratings;
    }

    List<String> of(ContractView contract) {
        return ratings.of(contract.supplier()).stream()
                .map(CareRatingLines::line)
                .toList();
    }

    private static String line(CareRatingView rating) {
        return "%s (%s), %s: %s%s. Safe: %s, effective: %s, caring: %s, responsive: %s, well-led: %s%s"
                .formatted(
                        rating.locationName(),
                        rating.location(),
                        ContractRow.day(rating.publishedOn()),
                        rating.overall().label(),
                        rating.registered() ? "" : "; the registration lapsed",
                        rating.safe().label(),
                        rating.effective().label(),
                        rating.caring().label(),
                        rating.responsive().label(),
                        rating.wellLed().label(),
                        rating.report().isEmpty() ? "" : ". Report " + rating.report());
    }
}
