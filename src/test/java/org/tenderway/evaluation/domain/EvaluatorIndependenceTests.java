package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.OpenedBids;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/** Five evaluators hand in their sheets in each of the 120 orders; nobody ever sees what another gave. */
class EvaluatorIndependenceTests {

    private static final String LOT = "HC-2018-LEAD-6";
    private static final List<String> FIVE = List.of("ann", "bob", "cat", "dan", "eve");
    private static final String CHAIR = "mo";
    private static final CriterionView QUESTION = new CriterionView("Q1", "Care", false, Weight.of("60"), 5, null);

    private String acting = "";

    @Test
    void inAllOrdersOfFiveEvaluatorsNobodySeesAPeersScoreAndTheChairWaitsForAll() {
        List<List<String>> orders = orders(FIVE);
        assertThat(orders).hasSize(120).doesNotHaveDuplicates();
        for (List<String> order : orders) {
            var table = new Table();
            for (String evaluator : FIVE) {
                table.saves(evaluator);
            }
            for (int at = 0; at < order.size(); at++) {
                table.nobodySeesAPeer(order.subList(at, order.size()));
                table.chairIsRefused();
                table.submits(order.get(at));
                acting = order.get(at);
                refuses(() -> table.scoring.sheet(LOT), "these scores are already submitted");
            }
            acting = CHAIR;
            assertThat(table.moderation.board(LOT).opinions()).hasSize(5);
        }
    }

    @Test
    void inAllOrdersADeclaredInterestTakesTheBidAwayAtOnceWhoeverHandedInBefore() {
        for (List<String> order : orders(FIVE)) {
            var table = new Table();
            String declarer = order.get(2);
            order.subList(0, 2).forEach(table::submits);
            table.saves(declarer);
            assertThat(table.readers.mayReadAnswers(table.actor(declarer), LOT, "B1"))
                    .isTrue();
            table.evaluation.panel().standAside(declarer, "B1", Set.of("B1", "B2"));
            assertThat(table.readers.mayReadAnswers(table.actor(declarer), LOT, "B1"))
                    .isFalse();
            assertThat(table.readers.mayReadAnswers(table.actor(declarer), LOT, "B2"))
                    .isTrue();
            acting = declarer;
            Sheet left = table.scoring.sheet(LOT);
            assertThat(left.matrix().bids()).extracting(BidView::reference).containsExactly("B2");
            assertThat(left.cells()).doesNotContainKey("B1");
            refuses(
                    () -> table.scoring.save(LOT, table.cells(declarer), Map.of()),
                    "you declared an interest in this bidder and do not score it");
            for (String other : order.subList(3, 5)) {
                assertThat(table.readers.mayReadAnswers(table.actor(other), LOT, "B1"))
                        .isTrue();
            }
        }
    }

    private static List<List<String>> orders(List<String> people) {
        if (people.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : people) {
            List<String> rest = new ArrayList<>(people);
            rest.remove(first);
            for (List<String> tail : orders(rest)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }

    private static void refuses(Runnable attempt, String reason) {
        assertThatThrownBy(attempt::run).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    /** The rules as they are, with rows that are kept in memory. */
    private final class Table {

        final Evaluation evaluation = new Evaluation(
                new LotRoleView(
                        LOT,
                        "HC-2018-LEAD",
                        new CaseReference("HC-2018"),
                        6,
                        "Rushcliffe",
                        ProviderRole.LEAD,
                        1,
                        "",
                        ""),
                true);
        final Scoring scoring;
        final Moderation moderation;
        final BidReaders readers;
        private final Map<String, QualityScore> rows = new HashMap<>();

        Table() {
            evaluation.namePanel(FIVE, CHAIR);
            FIVE.forEach(user -> evaluation.declare(user, false, ""));
            evaluation.declare(CHAIR, false, "");
            EvaluationFiles files = mock(EvaluationFiles.class);
            given(files.file(LOT)).willReturn(evaluation);
            given(files.toChange(LOT)).willReturn(evaluation);
            given(files.title(LOT)).willReturn("Lot 6");
            given(files.matrix(any())).willReturn(new Matrix(List.of(QUESTION), List.of(bid("B1"), bid("B2"))));
            CurrentActor actor = () -> actor(acting);
            Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
            scoring = new Scoring(
                    files,
                    new Rows(),
                    mock(Declaring.class),
                    mock(Interviews.class),
                    mock(OpenedBids.class),
                    actor,
                    clock);
            moderation = new Moderation(
                    files,
                    scoring,
                    mock(ConsensusScores.class),
                    mock(Agreements.class),
                    new OpenBoards(files, mock(Interviews.class)),
                    mock(Interviews.class),
                    mock(BidPrices.class),
                    mock(Locks.class),
                    mock(People.class),
                    actor,
                    clock);
            EvaluationRows evaluations = mock(EvaluationRows.class);
            given(evaluations.findById(anyString())).willReturn(Optional.of(evaluation));
            readers = new BidReaders(evaluations);
        }

        Actor actor(String user) {
            return new Actor(user, user, Set.of(Role.EVALUATOR));
        }

        void saves(String evaluator) {
            acting = evaluator;
            scoring.save(LOT, cells(evaluator), Map.of());
        }

        void submits(String evaluator) {
            acting = evaluator;
            scoring.submit(LOT, evaluator, cells(evaluator), Map.of());
        }

        void nobodySeesAPeer(List<String> open) {
            for (String evaluator : open) {
                acting = evaluator;
                scoring.sheet(LOT).cells().values().forEach(row -> row.values()
                        .forEach(cell -> assertThat(cell.reason()).isEqualTo("because " + evaluator + " thinks so")));
            }
        }

        void chairIsRefused() {
            acting = CHAIR;
            refuses(() -> moderation.board(LOT), "moderation waits until every evaluator has submitted");
        }

        Map<String, Map<String, ScoreWithReason>> cells(String evaluator) {
            var cell = new ScoreWithReason(FIVE.indexOf(evaluator), "because " + evaluator + " thinks so");
            return Map.of("B1", Map.of("Q1", cell), "B2", Map.of("Q1", cell));
        }

        private static BidView bid(String reference) {
            return new BidView(
                    reference, "T", "SUP-" + reference, reference, Instant.EPOCH, BidStatus.OPENED, Set.of(6));
        }

        private final class Rows implements QualityScores {

            @Override
            public QualityScore save(QualityScore score) {
                rows.put(QualityScore.idOf(LOT, score.evaluator(), score.bid(), score.criterion()), score);
                return score;
            }

            @Override
            public Optional<QualityScore> findById(String id) {
                return Optional.ofNullable(rows.get(id));
            }

            @Override
            public List<QualityScore> findByLotRoleAndEvaluator(String lotRole, String evaluator) {
                return rows.values().stream()
                        .filter(score -> score.evaluator().equals(evaluator))
                        .toList();
            }
        }
    }
}
