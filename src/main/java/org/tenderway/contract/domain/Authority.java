package org.tenderway.contract.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.register.Particulars;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** Asks whoever has the authority over a contract, the members or an officer, and reads what came of it. */
@Component("authorityOverContracts")
public class Authority {

    private final CaseCouncils councils;
    private final Programmes programmes;
    private final Particulars particulars;
    private final Decisions decisions;
    private final GovernanceModels models;
    private final PromptTable table;
    private final Clock clock;

    Authority(
            CaseCouncils councils,
            Programmes programmes,
            Particulars particulars,
            Decisions decisions,
            GovernanceModels models,
            PromptTable table,
            Clock clock) {
        this.councils = councils;
        this.programmes = programmes;
        this.particulars = particulars;
        this.decisions = decisions;
        this.models = models;
        this.table = table;
        this.clock = clock;
    }

    /** What would be a key decision by its value goes to the members; below that an officer decides. */
    public String overChange(Matter matter) {
        Money value = matter.value() == null ? Money.ZERO : matter.value();
        String council = councils.of(matter.caseReference());
        return ask(
                matter,
                council,
                value,
                0,
                value.compareTo(models.on(council, today()).keyDecisionFrom()) < 0);
    }

    /** An officer decides where it is small or was delegated; what nobody knows the value of is never small. */
    public String overEnd(Matter matter) {
        Optional<ProgrammeView> programme = programmes.find(matter.caseReference());
        Money known = known(matter);
        boolean small = table.leadTimes(ProcedureKind.UNKNOWN, known).officerDecides();
        Money counted = Optional.ofNullable(known)
                .or(() -> programme.map(ProgrammeView::estimatedValue))
                .orElseThrow(() -> new Refusal(
                        "mostSpent",
                        "the register holds no value of this contract: enter the most that may be spent by this"));
        Refusal.unless(counted.compareTo(Money.ZERO) >= 0, "mostSpent", "nobody spends less than nothing");
        return ask(
                matter,
                councils.of(matter.caseReference()),
                counted,
                1,
                small || programme.filter(ProgrammeView::awardDelegated).isPresent());
    }

    /** As it was said, or else as the papers of the contract state it, where its case has no programme to speak for it. */
    private @Nullable Money known(Matter matter) {
        return matter.value() != null || programmes.find(matter.caseReference()).isPresent()
                ? matter.value()
                : particulars.of(matter.contract()).value().stated();
    }

    private String ask(Matter matter, String council, Money value, int wards, boolean delegated) {
        return decisions.request(new DecisionRequest(
                        matter.caseReference(),
                        matter.subject(),
                        council,
                        matter.title(),
                        value,
                        wards,
                        delegated,
                        matter.recommendations())
                .proposedBy(matter.proposer()));
    }

    public AuthorityAnswer answer(String decision) {
        DecisionView taken = decisions.decision(decision);
        return new AuthorityAnswer(holds(decision), taken.decidedBy());
    }

    public boolean holds(String decision) {
        return decisions.mayBeImplemented(decision, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
