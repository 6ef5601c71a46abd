package org.tenderway.contract.domain.transition;

import java.time.LocalDate;

/**
 * An old contract beside the new ones of a lot-role.
 *
 * @param days how many days it runs beside them; nothing when it ends before they begin
 * @param endsBeforeCutOver whether it ends before the new service takes over, which is a risk
 */
public record Overlap(
        String contract, String title, LocalDate from, LocalDate until, long days, boolean endsBeforeCutOver) {}
