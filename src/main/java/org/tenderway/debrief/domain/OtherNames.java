package org.tenderway.debrief.domain;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.AssessedBid;

/** Takes out of a reason the names that its reader has no right to: a panel may have compared bids by name. */
final class OtherNames {

    private final List<Pattern> names;

    private OtherNames(List<Pattern> names) {
        this.names = names;
    }

    /** Every bidder of the lot-role whom this paper does not name. */
    static OtherNames in(AssessedLot lot, Collection<String> named) {
        return new OtherNames(lot.bids().stream()
                .filter(bid -> !named.contains(bid.supplier()))
                .map(AssessedBid::supplierName)
                .filter(name -> name.strip().length() > 2)
                .map(name -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList());
    }

    String without(String reason) {
        String text = reason;
        for (Pattern name : names) {
            text = name.matcher(text).replaceAll("another bidder");
        }
        return text;
    }
}
