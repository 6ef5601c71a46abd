package org.tenderway.portal.web;

import java.util.List;
import org.tenderway.vocabulary.Refusal;

/** One problem, for the summary and beside its field. */
record PageError(String field, String message) {

    static List<PageError> of(Refusal refused) {
        return List.of(new PageError(refused.field(), refused.reason()));
    }
}
