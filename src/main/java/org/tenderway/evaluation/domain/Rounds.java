package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which agreement on scores counts and which result, of all that are kept. */
@Embeddable
class Rounds {

    @Column
    private int scoringRound = 1;

    @Column
    private int resultVersion;

    @Column
    private String computedBecause = "first result";

    /** 1 until locked scores are re-opened. */
    int scoring() {
        return scoringRound;
    }

    /** 0 before the first. */
    int result() {
        return resultVersion;
    }

    /** Why the next result is computed. */
    String because() {
        return computedBecause;
    }

    void beginNext() {
        scoringRound++;
        computedBecause = "the quality scores were re-opened and agreed again";
    }

    void compute(String because) {
        computedBecause = because;
    }

    void computed() {
        resultVersion++;
    }
}
