package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.Asked;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.evaluation.AssessedLot.Mark;
import org.tenderway.evaluation.Assessments;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.RankedBid;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.Question;

/** Puts together what is kept of one finished evaluation. */
@Service
@Transactional(readOnly = true)
class AssessmentReading implements Assessments {

    private static final Comparator<RankedBid> COMPLIANT_FIRST = Comparator.comparing(RankedBid::compliant)
            .reversed()
            .thenComparing(RankedBid::rank)
            .thenComparing(RankedBid::bid);

    private final EvaluationRows rows;
    private final EvaluationFiles files;
    private final Agreements agreements;
    private final BidPrices prices;
    private final ResultBook book;
    private final PanelInNumbers panel;
    private final AssessmentVersions versions;

    AssessmentReading(
            EvaluationRows rows,
            EvaluationFiles files,
            Agreements agreements,
            BidPrices prices,
            ResultBook book,
            PanelInNumbers panel,
            AssessmentVersions versions) {
        this.rows = rows;
        this.files = files;
        this.agreements = agreements;
        this.prices = prices;
        this.book = book;
        this.panel = panel;
        this.versions = versions;
    }

    @Override
    public Optional<AssessedLot> of(String lotRole) {
        return rows.findById(lotRole)
                .filter(evaluation -> evaluation.outcome() != EvaluationOutcome.PENDING)
                .map(this::read);
    }

    @Override
    public Optional<String> conflictsAssessmentOf(String tender) {
        return versions.findByTenderOrderByNumber(tender).stream()
                .reduce((earlier, later) -> later)
                .map(version -> version.view(0).statement());
    }

    private AssessedLot read(Evaluation evaluation) {
        String lotRole = evaluation.lotRole();
        Methodology methodology = files.methodology(evaluation);
        Map<String, Question> published = methodology.scoring().questions().stream()
                .collect(Collectors.toMap(Question::code, question -> question));
        List<Asked> questions = methodology.questions().stream()
                .map(asked -> asked(asked.code(), asked.title(), published, asked.maxScore()))
                .toList();
        Map<String, Map<String, ScoreWithReason>> agreed = agreements.of(evaluation);
        var price = methodology.scoring().price();
        Map<String, BigDecimal> volumes =
                price.basket().stream().collect(Collectors.toMap(BasketLine::code, BasketLine::volume));
        Map<String, BigDecimal> given = new HashMap<>();
        prices.findByLotRole(lotRole)
                .forEach(each -> given.merge(
                        each.bid(),
                        each.price().multiply(volumes.getOrDefault(each.line(), BigDecimal.ONE)),
                        BigDecimal::add));
        return new AssessedLot(
                lotRole,
                questions,
                PublishedLines.of(methodology.scoring()),
                price.weight(),
                methodology.pricesWeigh()
                        ? "%s: %s"
                                .formatted(
                                        price.method().title(), price.method().formula())
                        : "",
                book.results(lotRole, evaluation.rounds().result()).stream()
                        .map(BidResult::view)
                        .sorted(COMPLIANT_FIRST)
                        .map(bid -> bid(bid, questions, agreed.getOrDefault(bid.bid(), Map.of()), given.get(bid.bid())))
                        .toList(),
                panel.seats(evaluation),
                panel.conflicts(evaluation));
    }

    private static Asked asked(String code, String title, Map<String, Question> published, int top) {
        Question question = published.get(code);
        return question == null
                ? new Asked(code, title, "", BigDecimal.ZERO, top, false, null, new TreeMap<>())
                : new Asked(
                        code,
                        title,
                        question.section(),
                        question.weight(),
                        top,
                        question.kind() == Question.Kind.PASS_FAIL,
                        question.minimum(),
                        question.descriptors());
    }

    private static AssessedBid bid(
            RankedBid bid,
            List<Asked> questions,
            Map<String, ScoreWithReason> agreed,
            @org.jspecify.annotations.Nullable BigDecimal price) {
        Map<String, Mark> marks = new HashMap<>();
        for (Asked question : questions) {
            ScoreWithReason cell = agreed.getOrDefault(question.code(), Matrix.NOT_GIVEN);
            Integer score = cell.score();
            if (score != null) {
                String meaning = question.descriptors().getOrDefault(score, "");
                marks.put(question.code(), new Mark(score, meaning, cell.reason()));
            }
        }
        return new AssessedBid(
                bid.bid(),
                bid.supplier(),
                bid.supplierName(),
                marks,
                bid.qualityPoints(),
                bid.pricePoints(),
                bid.total(),
                bid.rank(),
                bid.compliant(),
                bid.whyNot(),
                price);
    }
}
