package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** What a concern is about. */
public enum ConcernKind {
    CARE("Care and support"),
    STAFFING("Staffing"),
    MEDICINES("Medicines"),
    ENVIRONMENT("Premises and equipment"),
    RECORDS("Records and leadership"),
    SAFEGUARDING("Safeguarding alert"),
    OTHER("Something else");

    private final String label;

    ConcernKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    ReviewCause cause() {
        return this == SAFEGUARDING ? ReviewCause.SAFEGUARDING : ReviewCause.CONCERN;
    }

    static ConcernKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind", "choose what the concern is about"));
    }
}
