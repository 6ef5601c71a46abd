package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.tenderway.vocabulary.Refusal;

/** Reads exact decimals, written as JSON numbers or as texts such as {@code "1,000.50"}. */
final class Figures {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,10})?");

    private Figures() {}

    static BigDecimal decimal(JsonNode node, String field) {
        Refusal.unless(
                node.isNumber() || node.isTextual(), field, "“%s” must be a number, for example 12.5".formatted(field));
        return node.isNumber() ? bounded(node, field) : decimal(node.textValue(), field);
    }

    static BigDecimal decimal(String typed, String field) {
        String bare = typed.strip().replace("£", "").replaceAll("\\s*%$", "");
        boolean grouped = GROUPED.matcher(bare).matches();
        Refusal.unless(
                grouped || PLAIN.matcher(bare).matches(),
                field,
                "“%s” must be a number with at most 15 digits and 10 decimals, for example 1,000.50".formatted(field));
        return new BigDecimal(grouped ? bare.replace(",", "") : bare);
    }

    static int whole(JsonNode node, String field) {
        BigDecimal number = decimal(node, field);
        Refusal.unless(
                number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(100_000)) <= 0,
                field,
                "“%s” must be a whole number".formatted(field));
        return number.intValueExact();
    }

    static boolean isDecimal(JsonNode node) {
        if (node.isNumber()) {
            return true;
        }
        String bare = node.isTextual() ? node.textValue().strip().replace("£", "") : "";
        return PLAIN.matcher(bare).matches() || GROUPED.matcher(bare).matches();
    }

    private static BigDecimal bounded(JsonNode node, String field) {
        BigDecimal number = node.decimalValue();
        boolean fits = Math.abs((long) number.scale()) <= 40 && number.precision() <= 60;
        Refusal.unless(
                fits && PLAIN.matcher(bare(number)).matches(),
                field,
                "“%s” must be a number with at most 15 digits and 10 decimals".formatted(field));
        return number;
    }

    private static String bare(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
