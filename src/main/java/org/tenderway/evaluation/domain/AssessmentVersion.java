package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of the conflicts assessment of a tender; it is never changed. */
@Entity
@Table(name = "evaluation_assessment")
class AssessmentVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Column
    private String tender;

    @Column
    private String statement;

    @Column
    private String revisedBy;

    @Column
    private Instant revisedAt;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentVersion() {}

    AssessmentVersion(String tender, String statement, String revisedBy, Instant revisedAt) {
        this.tender = tender;
        this.statement = statement;
        this.revisedBy = revisedBy;
        this.revisedAt = revisedAt;
    }

    String tender() {
        return tender;
    }

    AssessmentView.Version view(int count) {
        return new AssessmentView.Version(count, statement, revisedBy, revisedAt);
    }
}
