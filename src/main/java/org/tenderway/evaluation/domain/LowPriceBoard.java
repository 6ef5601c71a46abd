package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bids of one lot-role whose price an officer has to judge. */
public record LowPriceBoard(String title, List<LowBid> bids) {

    public LowPriceBoard {
        bids = List.copyOf(bids);
    }

    /** @param percentBelow how far the price lies below the mean of the others */
    public record LowBid(String bid, String supplierName, @Nullable BigDecimal percentBelow, LocalDate answerBy) {}
}
