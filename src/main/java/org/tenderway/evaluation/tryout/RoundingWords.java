package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.MethodNames;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Rounding.Policy;
import org.tenderway.vocabulary.Refusal;

/** Reads a rounding, from words such as "2 dp half-up" or from its parts. */
final class RoundingWords {

    private static final Pattern POLICIES = Pattern.compile("policy\\s*([0-9]+)\\s*:\\s*([^;]*)");
    private static final Pattern UNROUNDED = Pattern.compile("unrounded\\s+([0-9]{1,2})\\s*dp");

    private RoundingWords() {}

    static Rounding read(@Nullable JsonNode node, Rounding otherwise) {
        if (node == null || node.isNull()) {
            return otherwise;
        }
        return node.isObject() ? parts(new Inputs(node, "rounding")) : MethodNames.rounding(node.asText());
    }

    /** Each policy of "policy 1: ...; policy 2: ...", by its number. */
    static Map<String, Rounding> policies(@Nullable JsonNode node) {
        Map<String, Rounding> policies = new LinkedHashMap<>();
        if (node != null && node.isTextual()) {
            Matcher each = POLICIES.matcher(node.textValue().toLowerCase(Locale.ROOT));
            while (each.find()) {
                policies.put("policy" + each.group(1), MethodNames.rounding(each.group(2)));
            }
        } else if (node != null && node.isContainerNode()) {
            Inputs.each(node).forEach((key, value) -> {
                if (node.isArray() || Inputs.bare(key).startsWith("policy") && value.isContainerNode()) {
                    policies.put(node.isArray() ? "policy" + key : key, read(value, Rounding.USUAL));
                }
            });
        }
        return policies;
    }

    /** To how many decimals unrounded figures are asked for; null where exact ones are. */
    static @Nullable Integer unrounded(@Nullable JsonNode node) {
        Matcher asked = UNROUNDED.matcher(node == null ? "" : node.asText().toLowerCase(Locale.ROOT));
        return asked.find() ? Integer.valueOf(asked.group(1)) : null;
    }

    private static Rounding parts(Inputs parts) {
        String policy = parts.text("policy");
        Integer decimals = parts.whole("decimals", "dp");
        Integer component = parts.whole("componentdecimals", "pricedecimals");
        String mode = parts.text("mode");
        String rankedOn = parts.text("rankon", "placeson");
        parts.refuseUnknown();
        int shown = decimals == null ? 2 : decimals;
        return new Rounding(
                policy == null ? Policy.TOTALS : policy(policy),
                shown,
                component == null ? shown : component,
                mode == null ? RoundingMode.HALF_UP : strictMode(mode),
                rankedOn != null && rankedOn.toLowerCase(Locale.ROOT).equals("rounded"));
    }

    private static Policy policy(String typed) {
        return switch (Inputs.bare(typed)) {
            case "none", "exact" -> Policy.NONE;
            case "totals", "total", "totalsonly", "roundonlythetotal" -> Policy.TOTALS;
            case "pricefirst", "price", "roundpricefirst" -> Policy.PRICE_FIRST;
            case "components", "component" -> Policy.COMPONENTS;
            default -> throw new Refusal("rounding.policy", "the policy is totals, price-first, components or none");
        };
    }

    private static RoundingMode strictMode(String typed) {
        return switch (Inputs.bare(typed)) {
            case "halfup" -> RoundingMode.HALF_UP;
            case "halfeven", "bankers" -> RoundingMode.HALF_EVEN;
            case "halfdown" -> RoundingMode.HALF_DOWN;
            case "down", "truncate" -> RoundingMode.DOWN;
            default -> throw new Refusal("rounding.mode", "round half-up, half-even, half-down or down (cut off)");
        };
    }
}
