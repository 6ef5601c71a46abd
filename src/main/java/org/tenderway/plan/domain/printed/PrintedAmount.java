package org.tenderway.plan.domain.printed;

import org.tenderway.vocabulary.Money;

/**
 * A sum that a text names, to the penny.
 *
 * @param label what the text puts before it, such as the partner who pays; or empty
 * @param perYear whether the text says so: "pa", "per year"
 * @param circa whether the text says so: "circa", "around"
 */
public record PrintedAmount(String label, Money amount, boolean perYear, boolean circa) {

    /** In figures, with its marks as words. */
    public String inWords() {
        return "%s%s%s%s"
                .formatted(
                        label.isEmpty() ? "" : label + ": ", circa ? "about " : "", amount, perYear ? " a year" : "");
    }
}
