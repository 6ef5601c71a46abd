package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a lot and who stands beside the lead.
 *
 * @param lead null where nobody reached the lead's minimum, or where people must still separate the best
 */
public record Appointment(@Nullable String lead, List<String> additional, List<String> notAppointed, String state) {

    public Appointment {
        additional = List.copyOf(additional);
        notAppointed = List.copyOf(notAppointed);
    }

    public static Appointment of(Methodology methodology, Outcome outcome) {
        RoleMinimums roles = methodology.roles();
        if (roles == null) {
            throw new IllegalArgumentException("the methodology has no roles");
        }
        String first = outcome.winner();
        String lead = first != null && reaches(methodology, outcome, first, roles.lead()) ? first : null;
        Integer places = roles.additionalPlaces();
        List<String> additional = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (String bidder : outcome.ranking()) {
            if (!bidder.equals(lead)) {
                boolean room = places == null || additional.size() < places;
                (room && reaches(methodology, outcome, bidder, roles.additional()) ? additional : not).add(bidder);
            }
        }
        outcome.bids().stream()
                .filter(each -> !each.isIn())
                .map(Assessed::bidder)
                .forEach(not::add);
        boolean tied = first == null && !outcome.ranking().isEmpty();
        return new Appointment(lead, additional, not, state(lead, additional, tied));
    }

    /** The assessment with only those in the ranking who reach the minimum of a role. */
    public static Outcome reaching(Methodology methodology, Outcome outcome, @Nullable BigDecimal minimum) {
        return new Outcome(
                outcome.bids(),
                outcome.ranking().stream()
                        .filter(bidder -> reaches(methodology, outcome, bidder, minimum))
                        .toList(),
                outcome.ties(),
                outcome.lowest(),
                outcome.mean(),
                outcome.working());
    }

    private static boolean reaches(
            Methodology methodology, Outcome outcome, String bidder, @Nullable BigDecimal minimum) {
        Ratio total = methodology.rounding().placing(outcome.bid(bidder).total());
        return minimum == null || total.compareTo(Ratio.of(minimum)) >= 0;
    }

    private static String state(@Nullable String lead, List<String> additional, boolean tied) {
        if (lead == null && tied) {
            return "the best bids are equal: people must separate them";
        }
        if (lead == null) {
            return additional.isEmpty()
                    ? "no award"
                    : "no award of lead; standstill may be extended for this lot alone";
        }
        return additional.isEmpty()
                ? "lead awarded; no award of additional providers"
                : "lead and additional providers awarded";
    }
}
