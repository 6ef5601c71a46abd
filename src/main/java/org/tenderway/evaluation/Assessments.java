package org.tenderway.evaluation;

import java.util.Optional;

/** How every bid of a lot-role was assessed, for the papers that go out of an evaluation; nothing before the end. */
public interface Assessments {

    /** Empty until the lot-role is ranked, or found without a compliant bid. */
    Optional<AssessedLot> of(String lotRole);

    /** The conflicts assessment of a tender as it was last reviewed, in neutral words; empty where none is kept. */
    Optional<String> conflictsAssessmentOf(String tender);
}
