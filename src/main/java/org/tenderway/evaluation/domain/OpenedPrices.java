package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidView;
import org.tenderway.bid.OpenedBids;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.Ratio;

/** Lays the price envelopes of one lot-role beside the bids that came on paper. */
@Component
class OpenedPrices {

    private static final String ONE_PRICE = "price in pounds";

    private final EvaluationFiles files;
    private final OpenedBids opened;
    private final Outsiders outsiders;

    OpenedPrices(EvaluationFiles files, OpenedBids opened, Outsiders outsiders) {
        this.files = files;
        this.outsiders = outsiders;
        this.opened = opened;
    }

    /** To be called only once quality is locked; the envelopes refuse before that, too. */
    PriceList list(Evaluation evaluation) {
        String lotRole = evaluation.lotRole();
        List<BasketLine> basket =
                files.methodology(evaluation).scoring().price().basket();
        Map<String, Map<String, BigDecimal>> envelopes = opened.hasContents(lotRole)
                ? opened.prices(lotRole).stream()
                        .collect(Collectors.toMap(OpenedBids.Prices::bid, OpenedBids.Prices::prices))
                : Map.of();
        List<BidView> bids = files.bids(lotRole);
        Map<String, String> out = outsiders.reasons(evaluation, bids);
        return new PriceList(
                files.title(lotRole),
                bids.stream()
                        .map(bid -> row(bid, basket, envelopes.get(bid.reference()), out.containsKey(bid.reference())))
                        .toList());
    }

    private static PriceList.Row row(
            BidView bid, List<BasketLine> basket, @Nullable Map<String, BigDecimal> envelope, boolean excluded) {
        List<PriceList.Line> lines = new ArrayList<>();
        if (basket.isEmpty()) {
            lines.add(line(BidContents.PRICE, ONE_PRICE, "", PriceList.field(bid, 0), envelope));
        }
        for (BasketLine line : basket) {
            String label = "%s, %s".formatted(line.code(), line.title());
            String field = PriceList.field(bid, lines.size() + 1);
            lines.add(line(line.code(), label, Ratio.plain(line.volume()), field, envelope));
        }
        return new PriceList.Row(bid, envelope != null, excluded, lines);
    }

    private static PriceList.Line line(
            String code, String label, String volume, String field, @Nullable Map<String, BigDecimal> envelope) {
        return new PriceList.Line(code, label, volume, field, envelope == null ? null : envelope.get(code));
    }
}
