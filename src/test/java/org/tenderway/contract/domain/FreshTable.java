package org.tenderway.contract.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.governance.CommitteeCalendar;
import org.tenderway.governance.CommitteeMeeting;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.LatestMeeting;

/** The council's own table and calendars, without a running product around them. */
final class FreshTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private FreshTable() {}

    static LastDays lastDays() {
        return lastDays(new SecondTuesdays());
    }

    static LastDays lastDays(CommitteeCalendar committees) {
        return new LastDays(table(), committees, new GovernanceModels(), WorkingDays::asIssued);
    }

    static PromptTable table() {
        try (InputStream file = Files.newInputStream(Path.of("processes/contract/contract-prompts.dmn"))) {
            DmnDecision prompts = ENGINE.parseDecision("contract-prompts", file);
            return (procedure, value) -> read(ENGINE.evaluateDecisionTable(
                            prompts,
                            Map.of(
                                    "procedure",
                                    procedure.name(),
                                    "value",
                                    value == null ? -1.0 : value.pounds().doubleValue()))
                    .getSingleResult());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LeadTimes read(DmnDecisionRuleResult row) {
        return new LeadTimes(
                row.<Integer>getEntry("procurementMonths"),
                row.<Integer>getEntry("mobilisationMonths"),
                row.<Integer>getEntry("optionNoticeMonths"),
                row.<Integer>getEntry("warningMonths"),
                Arrays.stream(row.<String>getEntry("ladder").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                Boolean.TRUE.equals(row.<Boolean>getEntry("officerDecides")),
                row.<String>getEntry("source"));
    }

    /** A committee on the second Tuesday of every month; its reports are due two weeks before. */
    private static final class SecondTuesdays implements CommitteeCalendar {

        @Override
        public LatestMeeting latestBefore(String council, LocalDate day) {
            LocalDate meeting = day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
            if (meeting.isAfter(day)) {
                meeting = day.minusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
            }
            return new LatestMeeting("Committee", meeting, meeting.minusWeeks(2), false, "Committee meets");
        }

        @Override
        public List<CommitteeMeeting> of(String council) {
            return List.of();
        }
    }
}
