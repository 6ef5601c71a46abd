package org.tenderway.award.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.governance.Decisions;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** What the stages after the award may ask of it. */
@Service
@Transactional
class AwardRegister implements Awards {

    private final AwardRows awards;
    private final Decisions decisions;
    private final Clearances clearances;

    AwardRegister(AwardRows awards, Decisions decisions, Clearances clearances) {
        this.awards = awards;
        this.decisions = decisions;
        this.clearances = clearances;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AwardView> find(String lotRole) {
        return awards.findById(lotRole).map(Award::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwardView> of(CaseReference caseReference) {
        return awards.findByCaseReferenceOrderByLotRole(caseReference.value()).stream()
                .map(Award::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwardView> ofTender(String tender) {
        return awards.findByTenderOrderByLotRole(tender).stream()
                .map(Award::view)
                .toList();
    }

    @Override
    public LocalDate clearForSignature(String lotRole, String contract, LocalDate today) {
        Award award = awards.findById(lotRole).orElseThrow(() -> Refusal.because("there is no award for " + lotRole));
        AwardRule.DECISION_IMPLEMENTABLE.unless(
                decisions.mayBeImplemented(award.decision(), today),
                award.title(),
                "it is undecided, called in, or its call-in window is open");
        LocalDate first = award.clearForSignature(today);
        awards.saveAndFlush(award);
        clearances.write(contract, lotRole, first, today);
        return first;
    }
}
