package org.tenderway.award.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** The award report of one tender and the decision on it, for all its lots at once. */
@Service
@Transactional
public class AwardDecision {

    private final AwardRows awards;
    private final Tenders tenders;
    private final Programmes programmes;
    private final Evaluations evaluations;
    private final Decisions decisions;
    private final Clock clock;

    AwardDecision(
            AwardRows awards,
            Tenders tenders,
            Programmes programmes,
            Evaluations evaluations,
            Decisions decisions,
            Clock clock) {
        this.awards = awards;
        this.tenders = tenders;
        this.programmes = programmes;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Pulls the outcome of every lot-role and proposes its best compliant bids, as many as there are places. */
    public void propose(String tender) {
        TenderView view = tenders.tender(tender);
        for (LotRoleView lotRole : tenders.lotRolesOf(tender)) {
            if (!awards.existsById(lotRole.reference())) {
                awards.save(new Award(
                        lotRole.reference(),
                        view.caseReference(),
                        tender,
                        lotRole.title(),
                        evaluations.preferredOf(lotRole.reference())));
            }
        }
    }

    /** Requests the decision on the report, with its clearance comments. */
    public void report(String tender, String title, String finance, String financeBy, String legal, String legalBy) {
        Refusal.unless(!title.isBlank(), "title", "give the report a title");
        List<String> unchecked = evaluations.uncheckedTenderers(tender);
        Refusal.unless(
                unchecked.isEmpty(),
                "",
                "decide on the exclusion grounds of every tenderer first: " + String.join(", ", unchecked));
        proposeAsRanked(tender);
        TenderView view = tenders.tender(tender);
        ProgrammeView programme = programmes.programme(view.caseReference());
        String reference = decisions.request(new DecisionRequest(
                view.caseReference(),
                tender,
                programme.council(),
                title,
                programme.estimatedValue(),
                programme.lots().size(),
                programme.awardDelegated(),
                List.of("Award each lot as the ranking of its evaluation gives it, and tell every bidder")));
        comment(reference, "Financial", finance, financeBy);
        comment(reference, "Legal", legal, legalBy);
    }

    /** The reference of the decision, which is the business key of whatever collects it. */
    @Transactional(readOnly = true)
    public String reference(String tender) {
        return onTender(tender).reference();
    }

    /** The door's question: whether an officer decides under delegation. */
    @Transactional(readOnly = true)
    public boolean isDelegated(String tender) {
        return onTender(tender).route() == org.tenderway.governance.DecisionRoute.DELEGATED;
    }

    public void decide(String tender, boolean approved, @Nullable LocalDate publishedOn, String reason) {
        LocalDate published = publishedOn == null ? LocalDate.now(clock) : publishedOn;
        decisions.decide(onTender(tender).reference(), approved, published, reason);
    }

    @Transactional(readOnly = true)
    public boolean isApproved(String tender) {
        return onTender(tender).status() == DecisionStatus.APPROVED;
    }

    @Transactional(readOnly = true)
    public boolean isSubjectToCallIn(String tender) {
        return onTender(tender).subjectToCallIn();
    }

    /** The day on which the decision may be acted on if nobody calls it in. */
    @Transactional(readOnly = true)
    public LocalDate earliestImplementation(String tender) {
        LocalDate earliest = onTender(tender).earliestImplementation();
        return earliest == null ? LocalDate.now(clock) : earliest;
    }

    public void callIn(String tender, String reason) {
        decisions.callIn(onTender(tender).reference(), reason);
    }

    public void endCallIn(String tender, boolean upheld, @Nullable LocalDate implementFrom, String reason) {
        LocalDate from = implementFrom == null ? LocalDate.now(clock) : implementFrom;
        decisions.endCallIn(onTender(tender).reference(), upheld, from, reason);
    }

    /** Takes the approved decision over to every lot-role: decided where a bid is preferred, not made where none is. */
    public void settle(String tender) {
        String decision = onTender(tender).reference();
        boolean approved = isApproved(tender);
        Refusal.unless(
                !approved || decisions.mayBeImplemented(decision, LocalDate.now(clock)),
                "",
                "decision %s may not be acted on today".formatted(decision));
        for (Award award : awards.findByTenderOrderByLotRole(tender)) {
            if (!approved) {
                award.makeNone("the award report was not approved");
            } else if (!award.view().preferred().isEmpty()) {
                award.decide(decision, "Decision " + decision);
            } else {
                award.makeNone("no compliant bid was received");
            }
            awards.save(award);
        }
    }

    /** A result that was re-opened or computed anew meanwhile is reported as it stands now. */
    private void proposeAsRanked(String tender) {
        for (LotRoleView lotRole : tenders.lotRolesOf(tender)) {
            awards.findById(lotRole.reference()).ifPresent(award -> {
                Refusal.unless(
                        !evaluations.isUnderWay(lotRole.reference()),
                        "",
                        "the evaluation of %s is not finished: wait for its result".formatted(lotRole.title()));
                award.propose(evaluations.preferredOf(lotRole.reference()));
                awards.save(award);
            });
        }
    }

    private void comment(String decision, String kind, String text, String by) {
        ClearanceText typed = ClearanceText.of(kind, text, by);
        decisions.comment(decision, typed.on(LocalDate.now(clock)));
    }

    private DecisionView onTender(String tender) {
        return decisions
                .onSubject(tender)
                .orElseThrow(() -> Refusal.because("no award report has been written for " + tender));
    }
}
