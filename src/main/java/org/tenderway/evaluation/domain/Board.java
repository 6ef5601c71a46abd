package org.tenderway.evaluation.domain;

import java.util.List;

/** What the moderator sees: the consensus so far, and every evaluator's submitted sheet beside it. */
public record Board(Sheet consensus, List<Opinion> opinions) {

    public Board {
        opinions = List.copyOf(opinions);
    }

    public record Opinion(String evaluator, Sheet sheet) {}
}
