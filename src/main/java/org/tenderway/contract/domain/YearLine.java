package org.tenderway.contract.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contract in the view of a year.
 *
 * @param lastDay the next day after which an answer loses its effect
 * @param owner user id, or empty
 */
public record YearLine(
        String reference,
        String title,
        String supplierName,
        String owner,
        LocalDate endsOn,
        LocalDate lastDay,
        @Nullable LocalDate promptedOn,
        YearStanding standing) {}
