package org.tenderway.evaluation.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.TrialBid;

/**
 * A result as officers and the moderator read it.
 *
 * @param scoring how it was computed; null while no result stands, because scores are re-opened or it is computed anew
 * @param bids what went into it, by the names of the bidders
 * @param earlier every result that was computed, the newest last
 */
public record ResultPaper(
        String title,
        String stage,
        org.tenderway.methodology.@Nullable Methodology scoring,
        List<TrialBid> bids,
        List<Question> questions,
        List<Bidder> bidders,
        List<String> working,
        List<Computed> earlier) {

    public ResultPaper {
        bids = List.copyOf(bids);
        questions = List.copyOf(questions);
        bidders = List.copyOf(bidders);
        working = List.copyOf(working);
        earlier = List.copyOf(earlier);
    }

    public record Question(String code, String title, int maxScore) {}

    /** What was agreed on one bid, in the order of the questions, and what is told of it besides. */
    public record Bidder(String name, List<Cell> cells, List<String> notes) {

        public Bidder {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    /** @param points of the weight, or empty for pass or fail */
    public record Cell(Question question, String score, String points, String rationale) {}

    /** One result: why it was computed, on which agreement, and its places. */
    public record Computed(int version, int scoringRound, String because, Instant at, List<List<String>> places) {

        public Computed {
            places = List.copyOf(places);
        }
    }
}
