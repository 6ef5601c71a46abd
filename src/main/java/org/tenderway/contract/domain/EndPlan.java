package org.tenderway.contract.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted back from one end.
 *
 * @param reprocureBy the last day on which procuring again still brings a new contract in time
 * @param extendBy the last day on which an extension can still be put to its authority; null where none is possible
 */
record EndPlan(PromptDays promptDays, LocalDate reprocureBy, @Nullable LocalDate extendBy) {}
