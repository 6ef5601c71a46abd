package org.tenderway.supplier.domain;

import java.time.LocalDate;

/**
 * One line of a file, read and found good.
 *
 * @param number the line as a person counts it, the heading being the first
 * @param organisation reference or name of the organisation
 */
record RatingRow(
        long number,
        String location,
        String locationName,
        String provider,
        String organisation,
        LocalDate publishedOn,
        boolean registered,
        RatedQuestions rated,
        String report) {}
