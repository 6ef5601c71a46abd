package org.tenderway.award.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardStatus;
import org.tenderway.evaluation.ResultUse;
import org.tenderway.governance.Decisions;
import org.tenderway.tender.Tenders;

/** A result may change while an award is only proposed; once its report has gone to the authority it stands. */
@Component
class AwardedResults implements ResultUse {

    private final AwardRows awards;
    private final Decisions decisions;
    private final Tenders tenders;

    AwardedResults(AwardRows awards, Decisions decisions, Tenders tenders) {
        this.awards = awards;
        this.tenders = tenders;
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> whyFixed(String lotRole) {
        String tender = tenders.lotRole(lotRole).tender();
        return awards.findById(lotRole)
                .filter(award -> award.status() != AwardStatus.PROPOSED
                        || decisions.onSubject(tender).isPresent())
                .map(award -> "the award report on it has gone to its authority");
    }
}
