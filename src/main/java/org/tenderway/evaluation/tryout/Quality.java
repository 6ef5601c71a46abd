package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.Question;

/** Weighs quality that is given as one number for each bid, or questions that share a quality weight. */
record Quality(BidSheet sheet, BidTables tables, PriceMethod how) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String CODE = "quality";

    List<Question> weighed(List<Question> asked, @Nullable BigDecimal weight, @Nullable BigDecimal priceWeight) {
        if (weight != null && asked.stream().anyMatch(each -> each.weight().signum() > 0)) {
            BigDecimal total = asked.stream().map(Question::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean nested = total.compareTo(HUNDRED) == 0 && weight.compareTo(HUNDRED) < 0;
            return nested
                    ? asked.stream()
                            .map(each -> each.weight().signum() == 0
                                    ? each
                                    : each.weighing(
                                            each.weight().multiply(weight).movePointLeft(2)))
                            .toList()
                    : asked;
        }
        boolean points = sheet.drafts().values().stream().anyMatch(bid -> bid.quality != null);
        if (!points || how.isIndex()) {
            return asked;
        }
        BigDecimal counts =
                weight != null ? weight : HUNDRED.subtract(priceWeight == null ? BigDecimal.ZERO : priceWeight);
        BigDecimal top = tables.qualityTop() == null ? HUNDRED : java.util.Objects.requireNonNull(tables.qualityTop());
        sheet.drafts().values().forEach(bid -> {
            if (bid.quality != null) {
                bid.scores.put(CODE, java.util.Objects.requireNonNull(bid.quality));
                bid.quality = null;
            }
        });
        List<Question> all = new ArrayList<>(asked);
        all.add(new Question(
                CODE,
                CODE,
                "",
                Question.Kind.POINTS,
                Question.Stage.WRITTEN,
                counts,
                tables.isWeightedPoints() ? counts : top,
                null,
                true,
                new TreeMap<>()));
        return all;
    }
}
