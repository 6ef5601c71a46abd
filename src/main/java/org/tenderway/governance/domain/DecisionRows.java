package org.tenderway.governance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.RecommendationView;

/** The lines of a decision as they are stored. */
final class DecisionRows {

    private DecisionRows() {}

    @Embeddable
    record RecommendationRow(
            String recommendation,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) RecommendationOutcome outcome,
            String note) {

        RecommendationView view(int number) {
            return new RecommendationView(number, recommendation, outcome, note);
        }
    }

    @Embeddable
    record ClearanceRow(
            @Column(name = "clearance_state") String state,
            String post,
            @Nullable LocalDate datedOn,
            @Column(name = "comment_text") String text,
            String enteredBy,
            @Nullable Instant enteredAt) {

        static ClearanceRow of(ClearanceView comment, Entering by) {
            return new ClearanceRow(
                    comment.state(), comment.post(), comment.datedOn(), comment.text(), by.person(), by.at());
        }

        ClearanceView view(String kind) {
            return new ClearanceView(kind, state, post, datedOn, text);
        }
    }
}
