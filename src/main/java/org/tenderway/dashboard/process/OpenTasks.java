package org.tenderway.dashboard.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;

/** The tasks that wait, of one person or of one case. */
@Component
public class OpenTasks {

    private static final int ON_ONE_PAGE = 50;
    private static final int MOST_OF_A_CASE = 500;
    private static final Date NEVER = Date.from(Instant.parse("9000-01-01T00:00:00Z"));
    private static final Comparator<Task> BY_AGE =
            Comparator.comparing(Task::getCreateTime).thenComparing(Task::getId);
    private static final Comparator<Task> BY_DUE_DATE =
            Comparator.comparing(Task::getDueDate).thenComparing(BY_AGE);
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final TaskService tasks;
    private final RuntimeService processes;
    private final Unrestricted unrestricted;
    private final Subjects subjects;

    public OpenTasks(TaskService tasks, RuntimeService processes, Unrestricted unrestricted, Subjects subjects) {
        this.tasks = tasks;
        this.processes = processes;
        this.unrestricted = unrestricted;
        this.subjects = subjects;
    }

    /**
     * What this person has claimed, and what nobody has claimed and this person may: soonest due first, then what has
     * no date.
     *
     * @param page counted from 1
     */
    public List<OpenTask> of(Person person, int page) {
        return unrestricted.ask(() -> {
            int skipped = (Math.max(1, page) - 1) * ON_ONE_PAGE;
            long dated = count(person, TaskQuery::dueBefore, NEVER);
            List<Task> shown = new ArrayList<>();
            if (skipped < dated) {
                shown.addAll(merged(
                        person,
                        query -> query.dueBefore(NEVER).orderByDueDate().asc(),
                        BY_DUE_DATE,
                        skipped,
                        ON_ONE_PAGE));
            }
            if (shown.size() < ON_ONE_PAGE) {
                int after = (int) Math.max(0, skipped - dated);
                shown.addAll(merged(person, TaskQuery::withoutDueDate, BY_AGE, after, ON_ONE_PAGE - shown.size()));
            }
            return described(shown);
        });
    }

    /** How much waits for this person in all, and of it before each of these moments. */
    public Waiting waiting(Person person, Instant today, Instant soon) {
        return unrestricted.ask(() -> new Waiting(
                count(person, (query, none) -> query, NEVER),
                count(person, TaskQuery::dueBefore, Date.from(today)),
                count(person, TaskQuery::dueBefore, Date.from(soon))));
    }

    private long count(Person person, BiFunction<TaskQuery, Date, TaskQuery> narrowed, Date before) {
        return sources(person)
                .mapToLong(query -> narrowed.apply(query, before).active().count())
                .sum();
    }

    /**
     * Two sorted lists become one; each needs to be read no further than the page's end.
     *
     * @param narrowed which tasks, and by what they are sorted before their age
     */
    private List<Task> merged(
            Person person, UnaryOperator<TaskQuery> narrowed, Comparator<Task> order, int skipped, int shown) {
        return sources(person)
                .flatMap(query -> {
                    TaskQuery sorted = narrowed.apply(query)
                            .active()
                            .initializeFormKeys()
                            .orderByTaskCreateTime()
                            .asc()
                            .orderByTaskId()
                            .asc();
                    return sorted.listPage(0, skipped + shown).stream();
                })
                .sorted(order)
                .skip(skipped)
                .limit(shown)
                .toList();
    }

    private Stream<TaskQuery> sources(Person person) {
        List<String> groups = person.roles().stream().map(Role::groupId).toList();
        TaskQuery mine = tasks.createTaskQuery().taskAssignee(person.userId());
        return groups.isEmpty()
                ? Stream.of(mine)
                : Stream.of(
                        mine,
                        tasks.createTaskQuery().taskCandidateGroupIn(groups).taskUnassigned());
    }

    /** @param soon overdue ones among them */
    public record Waiting(long all, long overdue, long soon) {

        public int pages() {
            return (int) Math.max(1, (all + ON_ONE_PAGE - 1) / ON_ONE_PAGE);
        }
    }

    /** Everything that waits in one case, whoever it waits for. */
    public List<OpenTask> of(CaseReference caseReference) {
        return unrestricted.ask(() ->
                described(listed(tasks.createTaskQuery().processInstanceBusinessKeyLike(caseReference + "%"))
                                .toList())
                        .stream()
                        .filter(task -> task.caseReference().equals(caseReference.value()))
                        .toList());
    }

    private static Stream<Task> listed(TaskQuery query) {
        return query.active().initializeFormKeys().listPage(0, MOST_OF_A_CASE).stream();
    }

    private List<OpenTask> described(List<Task> found) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, String> keys = new HashMap<>();
        if (!instances.isEmpty()) {
            for (ProcessInstance instance : processes
                    .createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()) {
                keys.put(instance.getId(), Objects.toString(instance.getBusinessKey(), ""));
            }
        }
        return found.stream()
                .map(task -> described(task, keys.getOrDefault(task.getProcessInstanceId(), "")))
                .sorted(Comparator.comparing(OpenTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenTask::createdAt)
                        .thenComparing(OpenTask::id))
                .toList();
    }

    private OpenTask described(Task task, String key) {
        CaseSubject subject = subjects.of(key);
        String name = Objects.toString(task.getName(), task.getTaskDefinitionKey());
        int end = name.indexOf(" · ");
        return new OpenTask(
                task.getId(),
                end < 0 ? name : name.substring(0, end),
                key,
                subject.caseReference().value(),
                subject.title(),
                page(task),
                Objects.toString(task.getAssignee(), ""),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static String page(Task task) {
        String form = Objects.toString(task.getFormKey(), "");
        if (!form.startsWith("/")) {
            return TASKLIST + task.getId();
        }
        return form.contains("?") ? form : form + "?taskId=" + task.getId();
    }
}
