package org.tenderway.plan.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.IntentionView;
import org.tenderway.plan.Intentions;
import org.tenderway.vocabulary.CaseReference;

/** Proposes intentions, one for each cause. */
@Service
@Transactional
class IntentionProposing implements Intentions {

    private final StoredIntentions intentions;
    private final Clock clock;

    IntentionProposing(StoredIntentions intentions, Clock clock) {
        this.intentions = intentions;
        this.clock = clock;
    }

    @Override
    public String propose(CaseReference caseReference, String because, String title, String reason) {
        return intentions
                .findByCaseReferenceAndBecauseOf(caseReference.value(), because)
                .orElseGet(() -> intentions.saveAndFlush(
                        new Intention("CI-" + because, caseReference, because, title, reason, LocalDate.now(clock))))
                .reference();
    }

    @Override
    @Transactional(readOnly = true)
    public List<IntentionView> of(CaseReference caseReference) {
        return intentions.findByCaseReferenceOrderByRaisedOnAscReferenceAsc(caseReference.value()).stream()
                .map(Intention::view)
                .toList();
    }
}
