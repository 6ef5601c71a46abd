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
    String work(Model model) {
        var me = actor.get();
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = tasks.of(new Person(me.userId(), me.name(), "", me.roles())).stream()
                .map(task -> Row.of(task, today))
                .toList();
        model.addAttribute(
                "groups",
                List.of(
                        Group.of("work.overdue", rows, Urgency.OVERDUE),
                        Group.of("work.soon", rows, Urgency.SOON),
                        Group.of("work.later", rows, Urgency.LATER)));
        model.addAttribute("count", rows.size());
        model.addAttribute("roles", me.roleLabels());
        return "dashboard/work";
    }

    enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    /** Tasks of one urgency under a heading, which is a message key. */
    public record Group(String heading, Urgency urgency, List<Row> rows) {

        static Group of(String heading, List<Row> rows, Urgency urgency) {
            return new Group(
                    heading,
                    urgency,
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
