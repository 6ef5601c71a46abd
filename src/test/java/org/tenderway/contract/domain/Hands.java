package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.tenderway.replay.process.Desk;

/** Officers at their task lists: some answer at once, some late, some never; the same seed makes the same people. */
class Hands {

    private static final Map<String, String> WHO = Map.of(
            "decideEnding", "contracts",
            "tellOfEnding", "contracts",
            "agreeTimetable", "officer",
            "recordResolution", "clerk",
            "watchForCallIn", "clerk",
            "endScrutiny", "clerk",
            "takeDelegatedDecision", "manager",
            "signDeed", "manager",
            "accountForEnd", "manager",
            "reviewException", "manager");
    private static final String CLEARANCES = "Constitutional: to follow\nFinancial: to follow\nHR: to follow\n"
            + "Legal: to follow\nProcurement: to follow";

    private record Intent(String task, String kind, String key) {}

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final Desk desk;
    private final Map<String, Boolean> seen = new HashMap<>();
    private final TreeMap<LocalDate, List<Intent>> diary = new TreeMap<>();
    private final long seed;
    int done;
    int refused;

    Hands(long seed, TaskService tasks, FormService forms, RuntimeService runtime, Desk desk) {
        this.seed = seed;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.desk = desk;
    }

    /** Everybody looks at what is new, and does what stands in their diary for today; answers whether anything moved. */
    boolean work(LocalDate today, java.util.Date since) {
        for (Task task : tasks.createTaskQuery()
                .taskCreatedAfter(since)
                .taskDefinitionKeyIn(WHO.keySet().toArray(String[]::new))
                .list()) {
            if (seen.put(task.getId(), true) == null) {
                note(task, today);
            }
        }
        List<Intent> due = diary.remove(today);
        if (due == null) {
            return false;
        }
        due.stream()
                .sorted(java.util.Comparator.comparing(Intent::key).thenComparing(Intent::kind))
                .forEach(intent -> act(intent, today));
        return true;
    }

    /** The next day on which somebody means to do something. */
    LocalDate nextDay(LocalDate orElse) {
        return diary.isEmpty() || diary.firstKey().isAfter(orElse) ? orElse : diary.firstKey();
    }

    private void note(Task task, LocalDate today) {
        String kind = task.getTaskDefinitionKey();
        String key = String.valueOf(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        Random chance = chance(kind, key, today);
        int wait =
                switch (kind) {
                    case "decideEnding" -> chance.nextInt(4) == 0 ? -1 : chance.nextInt(60);
                    case "watchForCallIn" -> chance.nextInt(20) == 0 ? 1 : -1;
                    case "recordResolution", "takeDelegatedDecision" -> chance.nextInt(90);
                    default -> chance.nextInt(21);
                };
        if (wait >= 0) {
            diary.computeIfAbsent(today.plusDays(wait), day -> new ArrayList<>())
                    .add(new Intent(task.getId(), kind, key));
        }
    }

    private void act(Intent intent, LocalDate today) {
        if (tasks.createTaskQuery().taskId(intent.task()).count() == 0) {
            return;
        }
        String user = Objects.requireNonNull(WHO.get(intent.kind()));
        Random chance = chance(intent.kind() + "!", intent.key(), today);
        try {
            submit(user, intent.task(), form(intent.kind(), chance, today));
        } catch (RuntimeException no) {
            refused++;
            if (intent.kind().equals("decideEnding") && chance.nextBoolean()) {
                submit(user, intent.task(), Map.of("decision", "end", "reason", "an extension was refused"));
            } else if (!intent.kind().equals("decideEnding")) {
                throw new AssertionError("%s on %s".formatted(intent, today), no);
            }
        }
    }

    private void submit(String user, String task, Map<String, Object> form) {
        desk.as(user, () -> {
            if (tasks.createTaskQuery().taskId(task).singleResult().getAssignee() == null) {
                tasks.claim(task, user);
            }
            forms.submitTaskForm(task, form);
        });
        done++;
    }

    private static Map<String, Object> form(String kind, Random chance, LocalDate today) {
        return switch (kind) {
            case "decideEnding" -> answer(chance, today);
            case "tellOfEnding" -> Map.of("providerTold", true, "peopleTold", true, "noticePublished", true);
            case "agreeTimetable" -> Map.of("note", "as counted back");
            case "recordResolution", "takeDelegatedDecision" ->
                Map.of("approved", chance.nextInt(5) > 0, "reason", "resolved", "comments", CLEARANCES);
            case "watchForCallIn" -> Map.of("reason", "called in");
            case "endScrutiny" -> Map.of("upheld", chance.nextBoolean(), "reason", "scrutinised");
            case "signDeed" ->
                chance.nextInt(10) > 0 ? Map.of("confirm", true) : Map.of("notBecause", "the provider withdrew");
            case "accountForEnd" ->
                Map.of("ground", "none", "reason", "nobody answered", "reviewOn", text(today.plusMonths(3)));
            default -> Map.of("over", true, "reason", "the new service runs");
        };
    }

    /** An extension to the whole of the next option, or far ahead where that is refused. */
    private static Map<String, Object> answer(Random chance, LocalDate today) {
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> Map.of("decision", "extend", "reason", "good service");
            case 3 ->
                Map.of(
                        "decision", "extend",
                        "newEnd", text(today.plusMonths(6 + chance.nextInt(60))),
                        "extensionKind", "holding",
                        "ground", "PCR 2015 reg 72(5)",
                        "reason", "a bridge to the new service");
            case 4, 5 -> Map.of("decision", "reprocure", "reason", "the market has changed");
            case 6 -> Map.of("decision", "end", "reason", "not needed any more");
            case 7 ->
                Map.of(
                        "decision", "exception",
                        "exceptionName", "Holding over",
                        "ground", "Care Act 2014 s.5",
                        "reviewOn", text(today.plusMonths(5)),
                        "reason", "the new service is late");
            default -> Map.of("decision", "later", "reason", "the review is not done");
        };
    }

    private Random chance(String kind, String key, LocalDate today) {
        return new Random(Objects.hash(seed, kind, key, today));
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
