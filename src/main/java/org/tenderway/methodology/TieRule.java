package org.tenderway.methodology;

import java.util.List;
import java.util.Locale;

/**
 * The published rule for equal totals: criteria in order, each a question's or a section's code, {@code quality}, {@code
 * price}, {@code receipt}, or lots drawn before two officers. Where it ends without a decision, people decide.
 */
public record TieRule(List<String> criteria) {

    public static final String QUALITY = "quality";
    public static final String PRICE = "price";
    public static final String RECEIPT = "receipt";
    public static final String DRAWN_LOTS = "drawn lots before two officers";

    public static final TieRule LOTS = new TieRule(List.of(DRAWN_LOTS));

    public TieRule {
        criteria = criteria.stream().map(TieRule::known).toList();
    }

    private static String known(String typed) {
        String word = typed.strip();
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.contains("lot") && (lower.contains("draw") || lower.contains("by"))) {
            return DRAWN_LOTS;
        }
        return switch (lower) {
            case "quality", "quality points", "quality score", "higher quality", "highest quality" -> QUALITY;
            case "price", "lower price", "lowest price", "cost" -> PRICE;
            case "receipt", "earlier receipt", "earliest receipt" -> RECEIPT;
            default -> word;
        };
    }
}
