package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ContractEnds.PresentEnd;
import org.tenderway.contract.domain.LeadTimes;
import org.tenderway.contract.domain.ProcedureKind;
import org.tenderway.contract.domain.PromptTable;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.Money;

/** Asks whoever has the authority over an end: the members, or an officer where it is small or was delegated. */
@Component("authorityOverEnds")
class Authority {

    private final Programmes programmes;
    private final Decisions decisions;
    private final PromptTable table;

    Authority(Programmes programmes, Decisions decisions, PromptTable table) {
        this.programmes = programmes;
        this.decisions = decisions;
        this.table = table;
    }

    /** @param value what is spent by it, or null where nobody knows: then it counts like its whole programme */
    String ask(PresentEnd about, String subject, String title, List<String> recommendations, @Nullable Money value) {
        ProgrammeView programme = programmes.find(about.caseReference()).orElse(null);
        LeadTimes times = table.leadTimes(ProcedureKind.UNKNOWN, value);
        Money counted = value != null ? value : programme == null ? Money.ZERO : programme.estimatedValue();
        return decisions.request(new DecisionRequest(
                about.caseReference(),
                subject,
                about.council(),
                title,
                counted,
                1,
                times.officerDecides() || (programme != null && programme.awardDelegated()),
                recommendations));
    }

    boolean holds(String decision, LocalDate today) {
        return decisions.mayBeImplemented(decision, today);
    }
}
