package org.tenderway.dashboard.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final int MOST = 500;
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

    /** What this person has claimed, and what nobody has claimed and this person may: soonest due first. */
    public List<OpenTask> of(Person person) {
        List<String> groups = person.roles().stream().map(Role::groupId).toList();
        return unrestricted.ask(() -> {
            var mine = listed(tasks.createTaskQuery().taskAssignee(person.userId()));
            var open = groups.isEmpty()
                    ? Stream.<Task>empty()
                    : listed(
                            tasks.createTaskQuery().taskCandidateGroupIn(groups).taskUnassigned());
            return described(Stream.concat(mine, open).toList());
        });
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
        return query.active().initializeFormKeys().listPage(0, MOST).stream();
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
