package org.tenderway.contract.domain.performance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.Performance;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;

/** Reads the steps of the ladder for whoever asks. */
@Service
@Transactional(readOnly = true)
public class Ladder implements Performance, CaseSubjects {

    private final Reviews reviews;
    private final ImprovementPlans plans;
    private final Suspensions suspensions;
    private final Concerns concerns;
    private final Contracts contracts;

    Ladder(Reviews reviews, ImprovementPlans plans, Suspensions suspensions, Concerns concerns, Contracts contracts) {
        this.reviews = reviews;
        this.plans = plans;
        this.suspensions = suspensions;
        this.concerns = concerns;
        this.contracts = contracts;
    }

    @Override
    public List<ReviewView> reviews(String contract) {
        return reviews.findByContractOrderByOpensOnAscReferenceAsc(contract).stream()
                .map(Review::view)
                .toList();
    }

    @Override
    public List<ReviewView> reviews(CaseReference caseReference) {
        return reviews.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(Review::view)
                .toList();
    }

    @Override
    public Optional<ReviewView> review(String reference) {
        return reviews.findById(reference).map(Review::view);
    }

    /** A review in full; a page asks who reads. */
    public Optional<ReviewPaper> paper(String review) {
        return reviews.findById(review).map(Review::paper);
    }

    @Override
    public List<ImprovementPlanView> improvementPlans(String contract) {
        return plans.findByContractOrderByRequiredOnAscReferenceAsc(contract).stream()
                .map(ImprovementPlan::view)
                .toList();
    }

    @Override
    public List<ImprovementPlanView> improvementPlans(CaseReference caseReference) {
        return plans.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(ImprovementPlan::view)
                .toList();
    }

    @Override
    public Optional<ImprovementPlanView> improvementPlan(String reference) {
        return plans.findById(reference).map(ImprovementPlan::view);
    }

    @Override
    public List<SuspensionView> suspensions(String contract) {
        return suspensions.findByContractOrderByProposedOnAscReferenceAsc(contract).stream()
                .map(Suspension::view)
                .toList();
    }

    @Override
    public List<SuspensionView> suspensions(CaseReference caseReference) {
        return suspensions.findByCaseReferenceOrderByReference(caseReference.value()).stream()
                .map(Suspension::view)
                .toList();
    }

    @Override
    public Optional<SuspensionView> suspension(String reference) {
        return suspensions.findById(reference).map(Suspension::view);
    }

    /** The notes of concerns are for those who look after the contract; a page asks who reads. */
    public List<ConcernLine> concerns(String contract) {
        return concerns.findByContractOrderByReference(contract).stream()
                .map(Concern::line)
                .toList();
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return review(businessKey)
                .map(ReviewView::contract)
                .or(() -> improvementPlan(businessKey).map(ImprovementPlanView::contract))
                .or(() -> suspension(businessKey).map(SuspensionView::contract))
                .flatMap(contracts::find)
                .map(contract -> subject(businessKey, contract));
    }

    private static CaseSubject subject(String key, ContractView contract) {
        return new CaseSubject(
                key,
                contract.caseReference(),
                "%s, %s".formatted(contract.title(), contract.supplierName()),
                "/contracts/%s/performance".formatted(contract.reference()));
    }
}
