package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * Everything that a tender publishes about how its bids are assessed.
 *
 * @param minimumQuality quality points that a bid must reach, or null
 * @param minimumTotal total that a bid must reach, or null
 * @param weightsTotal what all weights add up to; null where only a component is looked at
 * @param lotLimit how many lots a bidder may win, or null
 * @param roles minimums of lead and additional providers, or null
 * @param lowTrigger percent below the mean of the other prices at which a bid is asked to explain its price, or null
 * @param excludedCount whether bids that are out still count as lowest and in the mean
 * @param accredited an accredited list: no ranking, everybody who passes is admitted
 * @param interviewed how many bids are invited to the interview after the written stage, or null for all
 */
public record Methodology(
        List<Section> sections,
        List<Question> questions,
        PricePart price,
        @Nullable BigDecimal minimumQuality,
        @Nullable BigDecimal minimumTotal,
        @Nullable BigDecimal weightsTotal,
        Rounding rounding,
        TieRule ties,
        @Nullable LotLimit lotLimit,
        @Nullable RoleMinimums roles,
        @Nullable BigDecimal lowTrigger,
        boolean excludedCount,
        boolean accredited,
        @Nullable Integer interviewed) {

    public Methodology {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        Set<String> known = new HashSet<>();
        sections.forEach(section -> Refusal.unless(
                known.add(section.code()), "sections", "section “%s” stands twice".formatted(section.code())));
        Set<String> codes = new HashSet<>();
        for (Question question : questions) {
            Refusal.unless(
                    codes.add(question.code()), "questions", "question “%s” stands twice".formatted(question.code()));
            Refusal.unless(
                    question.section().isEmpty() || known.contains(question.section()),
                    "questions",
                    "question “%s” stands in a section that is not there".formatted(question.code()));
        }
        Refusal.unless(
                lowTrigger == null || (lowTrigger.signum() > 0 && lowTrigger.compareTo(BigDecimal.valueOf(100)) <= 0),
                "lowTrigger",
                "the trigger for an abnormally low price lies above 0 and at most at 100 percent");
        Refusal.unless(
                interviewed == null || interviewed > 0, "interviewed", "at least one bid is invited to the interview");
        refuseUnlessWhole(questions, price, weightsTotal);
        refuseUnknownCriteria(ties, known, codes);
    }

    /** Questions and a price that total 100, everything else as usual. */
    public static Methodology of(List<Question> questions, PricePart price) {
        return new Methodology(
                List.of(),
                questions,
                price,
                null,
                null,
                BigDecimal.valueOf(100),
                Rounding.USUAL,
                TieRule.LOTS,
                null,
                null,
                null,
                false,
                false,
                null);
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public List<Question> scored() {
        return questions.stream().filter(Question::isScored).toList();
    }

    /** The weight of all questions together. */
    public BigDecimal qualityWeight() {
        return total(questions);
    }

    private static BigDecimal total(List<Question> questions) {
        return questions.stream().map(Question::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void refuseUnlessWhole(
            List<Question> questions, PricePart price, @Nullable BigDecimal weightsTotal) {
        if (weightsTotal == null) {
            return;
        }
        BigDecimal total = total(questions).add(price.weight());
        Refusal.unless(
                total.compareTo(weightsTotal) == 0,
                "weights",
                "the weights must total exactly %s with the price; they total %s"
                        .formatted(Ratio.plain(weightsTotal), Ratio.plain(total)));
    }

    private static void refuseUnknownCriteria(TieRule ties, Set<String> sections, Set<String> questions) {
        Set<String> words = Set.of(TieRule.QUALITY, TieRule.PRICE, TieRule.RECEIPT, TieRule.DRAWN_LOTS);
        for (String criterion : ties.criteria()) {
            Refusal.unless(
                    words.contains(criterion) || sections.contains(criterion) || questions.contains(criterion),
                    "ties",
                    "“%s” decides no tie: name a question, a section, quality, price, receipt or drawn lots"
                            .formatted(criterion));
        }
    }
}
