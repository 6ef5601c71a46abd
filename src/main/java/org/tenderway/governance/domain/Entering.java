package org.tenderway.governance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.governance.ClearanceView;
import org.tenderway.vocabulary.AsItStands;

/**
 * Who enters a clearance comment and when.
 *
 * @param page where the comments stand
 * @param seen the mark of the earlier comment of its kind as it was shown; null where it is part of the decision itself
 */
public record Entering(String person, Instant at, String page, @Nullable String seen) {

    /** The mark of a comment, for the form that enters another one of its kind. */
    public static String mark(ClearanceView comment) {
        return AsItStands.markOf(fields(comment));
    }

    void refuseUnlessSeen(ClearanceView earlier, String by, @Nullable Instant enteredAt, ClearanceView typed) {
        if (seen != null) {
            new AsItStands(page, by, enteredAt, fields(earlier)).refuseUnlessSeen(seen, fields(typed));
        }
    }

    private static Map<String, String> fields(ClearanceView comment) {
        LocalDate dated = comment.datedOn();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("State", comment.state());
        fields.put("Initials or post", comment.post());
        fields.put("Dated", dated == null ? "" : SpokenDay.of(dated));
        fields.put("Comment", comment.text());
        return fields;
    }
}
