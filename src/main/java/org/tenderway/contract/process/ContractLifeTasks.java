package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.TermWatch;
import org.tenderway.contract.domain.ending.EndingChoice;
import org.tenderway.contract.domain.ending.Endings;

/** What the life of a running contract asks of the register. */
@Component("contractLifeTasks")
public class ContractLifeTasks {

    private final TermWatch watch;
    private final Endings endings;

    ContractLifeTasks(TermWatch watch, Endings endings) {
        this.watch = watch;
        this.endings = endings;
    }

    public Date promptDay(String contract) {
        return Midnight.of(watch.nextDay(contract));
    }

    public boolean isPromptDue(String contract) {
        return watch.isPromptDue(contract);
    }

    public void raisePrompt(String contract) {
        watch.raisePrompt(contract);
    }

    /** As contracts that were watched by the first model ask it. */
    public void decideEnding(String contract, String decision, @Nullable LocalDate newEnd, String reason) {
        decideEnding(contract, decision, newEnd, "", "", "", null, reason, "");
    }

    /** As contracts that were watched before anybody said what an extension may cost ask it. */
    public void decideEnding(
            String contract,
            String decision,
            @Nullable LocalDate newEnd,
            String extensionKind,
            String ground,
            String exceptionName,
            @Nullable LocalDate reviewOn,
            String reason) {
        decideEnding(contract, decision, newEnd, extensionKind, ground, exceptionName, reviewOn, reason, "");
    }

    public void decideEnding(
            String contract,
            String decision,
            @Nullable LocalDate newEnd,
            String extensionKind,
            String ground,
            String exceptionName,
            @Nullable LocalDate reviewOn,
            String reason,
            String mostSpent) {
        endings.decide(
                contract,
                new EndingChoice(decision, newEnd, extensionKind, ground, exceptionName, reviewOn, reason, mostSpent));
    }

    public boolean isEndingSettled(String contract) {
        return watch.isToEnd(contract);
    }

    public Date endDay(String contract) {
        return Midnight.of(watch.dayAfterEnd(contract));
    }

    public boolean isOver(String contract) {
        return watch.isOver(contract);
    }

    public void end(String contract) {
        watch.end(contract);
    }
}
