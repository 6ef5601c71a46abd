package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidView;

/** The bids of one lot-role that await a price: to be confirmed as opened, or typed where the bid came on paper. */
public record PriceList(String title, List<Row> rows) {

    public PriceList {
        rows = List.copyOf(rows);
    }

    /** @param opened whether its prices stand in an opened envelope and are confirmed only */
    public record Row(BidView bid, boolean opened, boolean excluded, List<Line> lines) {

        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A price or a rate.
     *
     * @param volume by which a rate is multiplied; empty where the price is one
     * @param amount as opened; null where it is typed, or where the envelope names none
     */
    public record Line(String code, String label, String volume, String field, @Nullable BigDecimal amount) {}

    static String field(BidView bid, int number) {
        return number == 0 ? "price-" + bid.reference() : "price-%s-%d".formatted(bid.reference(), number);
    }

    /** One price for each bid, as it is typed where there are no lines. */
    public static Map<String, BigDecimal> single(BigDecimal price) {
        return Map.of(BidContents.PRICE, price);
    }
}
