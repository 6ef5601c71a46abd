package org.tenderway.notification.domain;

import java.util.Map;
import org.tenderway.vocabulary.CaseEvent;

/**
 * A letter to be written.
 *
 * @param kind names the text
 * @param occurrence tells one happening from the next of the same kind on the same subject
 * @param words what the text speaks of, besides the case, the subject and the recipient
 */
record Draft(String kind, CaseEvent fact, String occurrence, Recipient recipient, Map<String, Object> words) {

    Draft {
        words = Map.copyOf(words);
    }
}
