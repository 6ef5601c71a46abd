package org.tenderway.evaluation.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads whether a conflict stays open: undeclared, or declared and not mitigated. */
final class Conflicts {

    private Conflicts() {}

    static boolean open(@Nullable JsonNode node) {
        if (node == null) {
            return false;
        }
        if (node.isContainerNode()) {
            return Inputs.each(node).values().stream().anyMatch(Conflicts::open);
        }
        String word = node.asText().toLowerCase(Locale.ROOT);
        return word.equals("true")
                || word.contains("undeclared")
                || word.contains("unmitigated")
                || word.equals("yes")
                || word.equals("declared");
    }

    /** A whole number stays one. */
    static Object number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number;
    }
}
