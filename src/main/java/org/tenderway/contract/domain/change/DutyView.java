package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statutory notice that a contract owes.
 *
 * @param metOn the day of publication, or null while it is owed
 * @param evidence the reference of the published notice, or empty
 */
public record DutyView(
        String id,
        String contract,
        String code,
        String title,
        String because,
        String source,
        LocalDate dueOn,
        @Nullable LocalDate metOn,
        String evidence) {}
