package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one action stands at a progress review.
 *
 * @param met whether the evidence shows that it is done
 * @param shown what was seen
 * @param newDay a new date, where an open action gets more time
 */
public record Progress(boolean met, String shown, @Nullable LocalDate newDay) {

    public static final Progress UNCHANGED = new Progress(false, "", null);
}
