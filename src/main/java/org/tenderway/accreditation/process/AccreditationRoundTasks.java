package org.tenderway.accreditation.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.domain.ListWatch;

/** What the timetable of an accredited list asks of it. */
@Component("accreditationRoundTasks")
public class AccreditationRoundTasks {

    private final ListWatch watch;

    AccreditationRoundTasks(ListWatch watch) {
        this.watch = watch;
    }

    public void inviteIncumbents(String list) {
        watch.refuseUnlessInvited(list);
    }

    public Date nextDay(String list) {
        return Midnight.of(watch.nextDay(list));
    }

    public Date endDay(String list) {
        return Midnight.of(watch.dayAfterEnd(list));
    }

    public boolean isPromptDue(String list) {
        return watch.isPromptDue(list);
    }

    public void promptListEnd(String list) {
        watch.prompt(list);
    }

    public void decideListEnd(String list, String decision, @Nullable LocalDate newEnd, String reason) {
        watch.decide(list, decision, newEnd, reason);
    }

    public boolean isExtensionAsked(String list) {
        return watch.isExtensionAsked(list);
    }

    public String decision(String list) {
        return watch.decision(list);
    }

    public void settleExtension(String list) {
        watch.settleExtension(list);
    }

    public boolean isOver(String list) {
        return watch.isOver(list);
    }

    public void endList(String list) {
        watch.end(list);
    }
}
