package org.tenderway.regime.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.Counted;
import org.tenderway.calendar.DayCount;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.regime.DeadlineAnswer;
import org.tenderway.regime.DeadlineDuty;
import org.tenderway.regime.DeadlineKind;
import org.tenderway.regime.Deadlines;
import org.tenderway.vocabulary.Refusal;

/** Answers from the table of deadlines. */
@Component
class CountedDeadlines implements Deadlines {

    private final List<Row> rows = LawFile.rows("deadlines.json", Row.class);
    private final Calendars calendars;

    CountedDeadlines(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<DeadlineDuty> duties() {
        return rows.stream().map(Row::duty).toList();
    }

    @Override
    public DeadlineAnswer answer(String name, LocalDate start) {
        Row row = rows.stream()
                .filter(known -> known.isCalled(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "duty",
                        "there is no such duty; the description of this interface names the %d that are known"
                                .formatted(rows.size())));
        Counted counted = calendars.count(row.count(), start);
        List<String> steps = new ArrayList<>(counted.steps());
        steps.add("The start is " + SpokenDay.of(start) + ": " + row.startEvent());
        if (row.note() != null) {
            steps.add(row.note());
        }
        steps.add((row.kind() == DeadlineKind.LAST_DAY ? "The last day in time is " : "The earliest lawful day is ")
                + SpokenDay.of(counted.lastDay()));
        return new DeadlineAnswer(row.code(), counted.lastDay(), row.kind(), steps, row.source());
    }

    private record Row(
            String code,
            String title,
            String startEvent,
            DayCount count,
            DeadlineKind kind,
            @Nullable String note,
            String source) {

        boolean isCalled(String name) {
            return code.equalsIgnoreCase(name) || title.equalsIgnoreCase(name);
        }

        DeadlineDuty duty() {
            return new DeadlineDuty(code, title, startEvent, kind, source);
        }
    }
}
