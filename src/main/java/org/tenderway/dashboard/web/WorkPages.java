package org.tenderway.dashboard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.dashboard.process.OpenTask;
import org.tenderway.dashboard.process.OpenTasks;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Person;

/** My work: what waits for the signed-in person, the most urgent first. */
@Controller
class WorkPages {

    private static final int SOON_DAYS = 7;

    private final OpenTasks tasks;
    private final CurrentActor actor;
    private final Clock clock;

    WorkPages(OpenTasks tasks, CurrentActor actor, Clock clock) {
        this.tasks = tasks;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/work")
    String work(@RequestParam(defaultValue = "1") int page, Model model) {
        var me = actor.get();
        var person = new Person(me.userId(), me.name(), "", me.roles());
        LocalDate today = LocalDate.now(clock);
        OpenTasks.Waiting waiting = tasks.waiting(person, start(today), start(today.plusDays(SOON_DAYS + 1L)));
        int shown = Math.max(1, Math.min(page, waiting.pages()));
        List<Row> rows = tasks.of(person, shown).stream()
                .map(task -> Row.of(task, today))
                .toList();
        model.addAttribute(
                "groups",
                List.of(
                        Group.of("work.overdue", rows, Urgency.OVERDUE, waiting.overdue()),
                        Group.of("work.soon", rows, Urgency.SOON, waiting.soon() - waiting.overdue()),
                        Group.of("work.later", rows, Urgency.LATER, waiting.all() - waiting.soon())));
        model.addAttribute("count", waiting.all());
        model.addAttribute("page", shown);
        model.addAttribute("pages", waiting.pages());
        model.addAttribute("roles", me.roleLabels());
        return "dashboard/work";
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.LONDON).toInstant();
    }

    enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    /**
     * Tasks of one urgency under a heading, which is a message key.
     *
     * @param count on all pages
     */
    public record Group(String heading, Urgency urgency, long count, List<Row> rows) {

        static Group of(String heading, List<Row> rows, Urgency urgency, long count) {
            return new Group(
                    heading,
                    urgency,
                    count,
                    rows.stream().filter(row -> row.urgency() == urgency).toList());
        }
    }

    /** One task: the due date in words, with how many days remain or have passed. */
    public record Row(OpenTask task, Urgency urgency, String due, String remaining) {

        static Row of(OpenTask task, LocalDate today) {
            LocalDate due = day(task.dueAt());
            if (due == null) {
                return new Row(task, Urgency.LATER, "No date", "");
            }
            long days = ChronoUnit.DAYS.between(today, due);
            Urgency urgency = days < 0 ? Urgency.OVERDUE : days <= SOON_DAYS ? Urgency.SOON : Urgency.LATER;
            return new Row(task, urgency, Words.date(due), remaining(days));
        }

        private static String remaining(long days) {
            if (days == 0) {
                return "today";
            }
            String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
            return days < 0 ? count + " overdue" : "in " + count;
        }

        private static @Nullable LocalDate day(@Nullable Instant moment) {
            return moment == null ? null : moment.atZone(Words.LONDON).toLocalDate();
        }
    }
}
