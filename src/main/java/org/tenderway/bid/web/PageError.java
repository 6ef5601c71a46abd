package org.tenderway.bid.web;

import java.util.List;
import org.tenderway.vocabulary.Refusal;

/** One line of an error summary, which links to its field. */
record PageError(String field, String message) {

    static List<PageError> of(Refusal refused) {
        return List.of(new PageError(refused.field(), refused.reason()));
    }
}
