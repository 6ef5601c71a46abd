package org.tenderway.evaluation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which agreement on scores counts and which result, of all that are kept. */
@Embeddable
class Rounds {

    @Column
    private int scoringRound = 1;

    @Column
    private int resultVersion;

    @Column
    private String computedBecause = "first result";

    @ElementCollection
    @CollectionTable(name = "evaluation_agreed", joinColumns = @JoinColumn(name = "lot_role"))
    private Set<AgreedQuestion> agreed = new HashSet<>();

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

    /** Whether the chair of this question has locked it in the round that counts. */
    boolean isAgreed(String question) {
        return agreed.contains(new AgreedQuestion(scoringRound, question));
    }

    void agree(Collection<String> questions) {
        questions.forEach(question -> agreed.add(new AgreedQuestion(scoringRound, question)));
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
