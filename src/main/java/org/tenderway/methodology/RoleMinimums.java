package org.tenderway.methodology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * Who is appointed beside the lead.
 *
 * @param lead total that the lead must reach, or null
 * @param additional total that an additional provider must reach, or null
 * @param additionalPlaces how many additional providers there may be, or null for all who reach the minimum
 */
public record RoleMinimums(
        @Nullable BigDecimal lead, @Nullable BigDecimal additional, @Nullable Integer additionalPlaces) {

    public RoleMinimums {
        Refusal.unless(lead == null || lead.signum() >= 0, "roles.lead", "a minimum is not negative");
        Refusal.unless(additional == null || additional.signum() >= 0, "roles.additional", "a minimum is not negative");
        Refusal.unless(
                additionalPlaces == null || additionalPlaces > 0,
                "roles.additionalPlaces",
                "there is at least one place, or leave it out");
    }
}
