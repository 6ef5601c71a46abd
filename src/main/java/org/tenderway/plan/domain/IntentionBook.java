package org.tenderway.plan.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.IntentionView;

/** Every intention that a gap or an ending contract proposed, for the board. */
@Service
@Transactional(readOnly = true)
public class IntentionBook {

    private final StoredIntentions intentions;

    IntentionBook(StoredIntentions intentions) {
        this.intentions = intentions;
    }

    public List<IntentionView> all() {
        return intentions.findAllByOrderByRaisedOnAscReferenceAsc().stream()
                .map(Intention::view)
                .toList();
    }
}
