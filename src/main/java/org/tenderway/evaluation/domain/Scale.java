package org.tenderway.evaluation.domain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tenderway.methodology.Question;

/** What each score of a question means. */
final class Scale {

    private Scale() {}

    static SortedMap<Integer, String> of(Question question) {
        if (question.kind() == Question.Kind.PASS_FAIL) {
            SortedMap<Integer, String> passOrFail = new TreeMap<>();
            passOrFail.put(0, "fail");
            passOrFail.put(1, "pass");
            return passOrFail;
        }
        return question.descriptors();
    }
}
