package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.TermWatch;

/** What the life of a running contract asks of the register. */
@Component("contractLifeTasks")
public class ContractLifeTasks {

    private final TermWatch watch;

    ContractLifeTasks(TermWatch watch) {
        this.watch = watch;
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

    public void decideEnding(String contract, String decision, @Nullable LocalDate newEnd, String reason) {
        watch.decide(contract, decision, newEnd, reason);
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
