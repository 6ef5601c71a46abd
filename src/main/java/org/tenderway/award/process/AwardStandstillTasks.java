package org.tenderway.award.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.domain.Standstill;

/** From {@code award-standstill} to the rules. */
@Component("awardStandstillTasks")
public class AwardStandstillTasks {

    private final Standstill standstill;
    private final Clock clock;

    AwardStandstillTasks(Standstill standstill, Clock clock) {
        this.standstill = standstill;
        this.clock = clock;
    }

    public void begin(String lotRole) {
        standstill.begin(lotRole);
    }

    public boolean isStandstillOwed(String lotRole) {
        return standstill.isOwed(lotRole);
    }

    public Date lastDay(String lotRole) {
        return Date.from(
                standstill.lastDay(lotRole).atStartOfDay(clock.getZone()).toInstant());
    }

    public void watchStandstill(String lotRole, String action, @Nullable LocalDate newEnd, String reason) {
        standstill.act(lotRole, action, newEnd, reason);
    }

    public void reviewChallenge(String lotRole, String resolution, String reason) {
        standstill.resolve(lotRole, resolution, reason);
    }

    public void confirmAward(String lotRole, String decision, @Nullable LocalDate newEnd, String reason) {
        standstill.act(lotRole, decision, newEnd, reason);
    }

    public boolean isChallenged(String lotRole) {
        return standstill.is(lotRole, AwardStatus.CHALLENGED);
    }

    public boolean isConfirmed(String lotRole) {
        return standstill.is(lotRole, AwardStatus.CONFIRMED);
    }

    public boolean isNotMade(String lotRole) {
        return standstill.is(lotRole, AwardStatus.NOT_MADE);
    }
}
