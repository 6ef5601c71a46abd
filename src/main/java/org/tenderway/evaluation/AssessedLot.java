package org.tenderway.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The finished assessment of one lot-role.
 *
 * @param rules what the tender published about the assessment, one plain line each
 * @param priceWeight points that the price can earn
 * @param priceMethod how prices become points, in words; empty where the price does not count
 * @param bids compliant ones first, by place
 * @param panel who assessed, without a name
 * @param conflicts the conflicts assessment in numbers
 */
public record AssessedLot(
        String lotRole,
        List<Asked> questions,
        List<String> rules,
        BigDecimal priceWeight,
        String priceMethod,
        List<AssessedBid> bids,
        List<Seat> panel,
        Conflicts conflicts) {

    public AssessedLot {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        bids = List.copyOf(bids);
        panel = List.copyOf(panel);
    }

    public Optional<AssessedBid> bidOf(String supplier) {
        return bids.stream().filter(bid -> bid.supplier().equals(supplier)).findFirst();
    }

    /**
     * One question as it was published.
     *
     * @param passOrFail scored 1 for a pass and 0 for a fail
     * @param minimum below which a bid is out, or null
     */
    public record Asked(
            String code,
            String title,
            String section,
            BigDecimal weight,
            int top,
            boolean passOrFail,
            @Nullable BigDecimal minimum,
            SortedMap<Integer, String> descriptors) {}

    /** The score that the panel agreed on, what it means, and why. */
    public record Mark(int score, String descriptor, String reason) {}

    /**
     * One bid.
     *
     * @param place 0 when it is out
     * @param price null where the price does not count
     * @param whyNot why it is out, or empty
     */
    public record AssessedBid(
            String bid,
            String supplier,
            String supplierName,
            Map<String, Mark> marks,
            BigDecimal qualityPoints,
            BigDecimal pricePoints,
            BigDecimal total,
            int place,
            boolean compliant,
            String whyNot,
            @Nullable BigDecimal price) {

        public AssessedBid {
            marks = Map.copyOf(marks);
        }

        @Override
        public String toString() {
            return "the assessment of " + bid;
        }
    }

    /** People on the panel who have the same part and come from the same department. */
    public record Seat(String part, String department, int people) {}

    /**
     * @param declared how many people said whether they have an interest
     * @param interests how many interests were declared
     * @param left how many people left the panel
     */
    public record Conflicts(int declared, int interests, int left) {}
}
