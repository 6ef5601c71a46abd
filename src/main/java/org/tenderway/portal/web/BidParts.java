package org.tenderway.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderway.bid.BidContents;
import org.tenderway.portal.domain.Contents;
import org.tenderway.portal.domain.Wanted;
import org.tenderway.portal.web.BidFrame.Work;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** The parts of a bid that one form each edits, field by field, so that colleagues do not overwrite each other unseen. */
final class BidParts {

    private BidParts() {}

    /** What was written for a lot goes with it, so it belongs to the choice of lots. */
    static Function<BidContents, Map<String, String>> lots() {
        return contents -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(
                    "Lots",
                    contents.offers().keySet().stream()
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
            new TreeMap<>(contents.offers())
                    .forEach((lot, offer) -> fields.put(
                            "Written for lot " + lot,
                            offer.answers().isEmpty() && offer.prices().isEmpty()
                                    ? ""
                                    : "answers: %d, prices: %d"
                                            .formatted(
                                                    offer.answers().size(),
                                                    offer.prices().size())));
            return fields;
        };
    }

    static Function<BidContents, Map<String, String>> answer(int lot, Wanted.Asked asked) {
        return contents -> Map.of(
                "%s, lot %d".formatted(asked.title(), lot),
                Contents.answer(contents, lot, asked.code()).text());
    }

    static Function<BidContents, Map<String, String>> prices(Work work, int lot) {
        return contents -> {
            var typed = Contents.offer(contents, lot).prices();
            Map<String, String> fields = new LinkedHashMap<>();
            work.wanted().prices().forEach(line -> {
                var price = typed.get(line.code());
                // Two lines of one name stand together, so that neither is overlooked.
                fields.merge(
                        line.label(), price == null ? "" : price.toPlainString(), (one, other) -> one + "; " + other);
            });
            return fields;
        };
    }

    /** What a form carries that is opened now, or carried already when it was sent. */
    static String version(Work work, Function<BidContents, Map<String, String>> part, String carried) {
        return carried.isEmpty() ? AsItStands.markOf(part.apply(work.draft())) : carried;
    }

    /** A lot that a colleague has taken out does not come back with an answer. */
    static BidContents with(int lot, BidContents contents) {
        Refusal.unless(
                contents.offers().containsKey(lot), "", "a colleague has taken this lot out of the bid meanwhile");
        return contents;
    }
}
