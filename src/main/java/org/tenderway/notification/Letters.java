package org.tenderway.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/** The letters of every case, queued and sent. */
public interface Letters {

    /** In the order in which they were queued. */
    List<LetterView> of(CaseReference caseReference);

    /** How many letters of each kind a case has, by the name of the kind. */
    Map<String, Long> countsPerKind(CaseReference caseReference);

    Optional<LetterView> find(String key);

    /** What has not left yet, letters that wait for an address apart: those are somebody's task. */
    Unsent unsent();

    /** One page of what has not left yet, the longest waiting first. */
    List<LetterView> unsent(int page, int size);

    /** One page of the letters of a case, or of all cases where none is given, newest first. */
    List<LetterView> newest(@Nullable CaseReference caseReference, int page, int size);
}
