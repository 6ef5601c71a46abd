package org.tenderway.evaluation;

import java.util.Optional;

/** Answered by whoever builds on a result: why it cannot change any more, or nothing while it still can. */
public interface ResultUse {

    Optional<String> whyFixed(String lotRole);
}
