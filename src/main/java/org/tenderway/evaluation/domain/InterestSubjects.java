package org.tenderway.evaluation.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** Names the lot and role of a declared interest, and nobody who declared it. */
@Component
class InterestSubjects implements CaseSubjects {

    private final Interests interests;
    private final Tenders tenders;

    InterestSubjects(Interests interests, Tenders tenders) {
        this.interests = interests;
        this.tenders = tenders;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return interests
                .findById(businessKey)
                .flatMap(interest -> tenders.findLotRole(interest.lotRole()))
                .map(lot -> new CaseSubject(
                        businessKey,
                        lot.caseReference(),
                        lot.title(),
                        "/tenders/%s/conflicts".formatted(lot.tender())));
    }
}
