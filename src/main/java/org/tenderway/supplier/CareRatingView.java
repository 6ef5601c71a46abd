package org.tenderway.supplier;

import java.time.LocalDate;

/**
 * What the care regulator published about one location on one day. Never overwritten: a newer entry stands beside it.
 *
 * @param location the regulator's id of the location, such as 1-123456789
 * @param provider the regulator's id of the provider
 * @param supplier reference of the organisation here
 * @param publishedOn the day of the rating, or of the change of the registration
 * @param registered whether the location is registered from that day
 * @param report reference of the report, or empty
 */
public record CareRatingView(
        String location,
        String locationName,
        String provider,
        String supplier,
        LocalDate publishedOn,
        boolean registered,
        CareRating overall,
        CareRating safe,
        CareRating effective,
        CareRating caring,
        CareRating responsive,
        CareRating wellLed,
        String report,
        String enteredBy,
        LocalDate enteredOn) {}
