package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * A named exception as somebody proposes it, such as holding over until the new service starts.
 *
 * @param mostSpent the most that may be spent while it stands, or null where the register is to say
 */
public record NewException(
        String name, String ground, String reason, @Nullable LocalDate reviewOn, @Nullable Money mostSpent) {}
