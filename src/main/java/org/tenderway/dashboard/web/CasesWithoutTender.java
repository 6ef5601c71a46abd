package org.tenderway.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.vocabulary.CaseReference;

/** Cases that no tender belongs to: an accredited list, a plan, or contracts that came in with a register. */
@Component
class CasesWithoutTender {

    /** A page shows no more; the rest is a search away. */
    private static final int MOST = 100;

    private final AccreditedLists lists;
    private final Contracts contracts;
    private final CommissioningPlans plans;
    private final Decisions decisions;

    CasesWithoutTender(AccreditedLists lists, Contracts contracts, CommissioningPlans plans, Decisions decisions) {
        this.lists = lists;
        this.contracts = contracts;
        this.plans = plans;
        this.decisions = decisions;
    }

    /**
     * Such a case.
     *
     * @param page where its own room shows it
     * @param contracts the first of its contracts
     */
    record Plain(
            String reference,
            String title,
            String what,
            String council,
            String page,
            String pageName,
            int contractCount,
            List<CasePage.ContractRow> contracts,
            List<DecisionView> decisions) {}

    Optional<Plain> find(CaseReference reference) {
        List<ContractView> held = contracts.of(reference);
        List<CasePage.ContractRow> first =
                held.stream().limit(MOST).map(ContractRows::row).toList();
        List<DecisionView> decided = decisions.of(reference);
        Optional<AccreditedListView> list = lists.find(reference.value());
        if (list.isPresent()) {
            AccreditedListView found = list.get();
            return Optional.of(new Plain(
                    reference.value(),
                    found.title(),
                    state(found),
                    found.council(),
                    "/accredited-lists/" + found.reference(),
                    "Open the list with its homes",
                    held.size(),
                    first,
                    decided));
        }
        Optional<Plain> plan = plans.all().stream()
                .filter(line -> line.caseReference().equals(reference))
                .findFirst()
                .map(line -> new Plain(
                        reference.value(),
                        line.cells().plan(),
                        "A plan of commissioning intentions",
                        "",
                        "/intentions",
                        "Open the intentions",
                        held.size(),
                        first,
                        decided));
        if (plan.isPresent()) {
            return plan;
        }
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plain(
                        reference.value(),
                        "Contracts without a tender of their own here",
                        "They were entered as they stood",
                        "",
                        "/contracts?q=" + reference.value(),
                        "Search and sort these contracts in the register",
                        held.size(),
                        first,
                        decided));
    }

    private static String state(AccreditedListView list) {
        LocalDate ends = list.endsOn();
        return list.open()
                ? "Accredited list, open for applications until %s".formatted(Words.date(ends))
                : "Accredited list, ended on %s".formatted(Words.date(ends));
    }
}
