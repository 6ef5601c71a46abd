package org.tenderway.vocabulary;

import java.util.Optional;

/** Answered by each room for the business keys it owns; it puts case, lot and role into the names of tasks. */
public interface CaseSubjects {

    Optional<CaseSubject> subject(String businessKey);
}
