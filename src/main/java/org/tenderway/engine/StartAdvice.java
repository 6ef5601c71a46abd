package org.tenderway.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the terminal what to do, instead of the way through the code, when there is no administrator. */
public class StartAdvice extends AbstractFailureAnalyzer<FirstAdministrator.MissingAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FirstAdministrator.MissingAdministrator cause) {
        return new FailureAnalysis("There is no administrator.", cause.getMessage(), cause);
    }
}
