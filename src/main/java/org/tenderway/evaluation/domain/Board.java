package org.tenderway.evaluation.domain;

import java.util.List;

/**
 * What a chair sees: the consensus on their questions so far, and every evaluator's submitted sheet beside it.
 *
 * @param locked what was locked in this round already, to be read only
 */
public record Board(Sheet consensus, List<Opinion> opinions, Sheet locked) {

    public Board {
        opinions = List.copyOf(opinions);
    }

    public record Opinion(String evaluator, Sheet sheet) {}
}
