package org.tenderway.plan.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** Names a case by its programme. */
@Component
class ProgrammeSubjects implements CaseSubjects {

    private final StoredProgrammes programmes;

    ProgrammeSubjects(StoredProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return programmes
                .findById(businessKey)
                .map(programme -> new CaseSubject(
                        businessKey,
                        new CaseReference(businessKey),
                        programme.view().title()));
    }
}
