package org.tenderway.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderway.bid.SealedBids.Missing;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.portal.web.Opportunities.Lot;

/** The list of what belongs to a bid, and how far each is. */
record BidTasks(List<Group> groups, boolean complete) {

    /** What belongs to one lot. */
    record Group(String title, List<Row> rows) {}

    /** One thing to do; without a link it cannot start yet. */
    record Row(String name, String link, String status, boolean done) {

        static Row of(String name, String link, boolean done) {
            return new Row(name, link, done ? "Completed" : "Incomplete", done);
        }
    }

    static BidTasks of(Work work, List<Missing> missing) {
        String home = "/supplier/bids/" + work.tender();
        Set<Integer> chosen = work.draft().offers().keySet();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "Before you begin", List.of(Row.of("Choose the lots to bid for", home + "/lots", !chosen.isEmpty()))));
        work.opportunity().lots().stream()
                .filter(lot -> chosen.contains(lot.number()))
                .forEach(lot -> groups.add(group(work, lot, missing, home + "/lots/" + lot.number())));
        boolean complete = !chosen.isEmpty() && missing.isEmpty();
        groups.add(new Group(
                "Files and handing in",
                List.of(
                        new Row("Attach files", chosen.isEmpty() ? "" : home + "/files", files(work, chosen), true),
                        new Row(
                                "Check your answers and hand in",
                                complete ? home + "/check" : "",
                                complete ? "Ready" : "Cannot start yet",
                                false))));
        return new BidTasks(groups, complete);
    }

    private static Group group(Work work, Lot lot, List<Missing> missing, String home) {
        Set<String> open = missing.stream()
                .filter(each -> each.lot() == lot.number())
                .map(Missing::question)
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        work.wanted()
                .questions()
                .forEach(asked -> rows.add(
                        Row.of(asked.title(), home + "/questions/" + asked.code(), !open.contains(asked.code()))));
        if (!work.wanted().prices().isEmpty()) {
            boolean priced = work.wanted().prices().stream().noneMatch(line -> open.contains(line.code()));
            rows.add(Row.of("Prices", home + "/prices", priced));
        }
        return new Group("Lot %d %s".formatted(lot.number(), lot.name()), rows);
    }

    private static String files(Work work, Set<Integer> chosen) {
        if (chosen.isEmpty()) {
            return "Cannot start yet";
        }
        long count = work.draft().offers().values().stream()
                .mapToLong(offer -> offer.priceFiles().size()
                        + offer.answers().values().stream()
                                .mapToLong(answer -> answer.files().size())
                                .sum())
                .sum();
        return count == 0 ? "Optional" : count == 1 ? "One file" : count + " files";
    }
}
