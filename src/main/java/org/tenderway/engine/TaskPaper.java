package org.tenderway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/**
 * What a person finds on a task: its case and subject in the name, a summary and the way to the case page on the form.
 * And what stays when it is done: nothing, for fields of a form are only in transit.
 */
@Component
class TaskPaper {

    /** What a process may remember: its answer, and the element of a multi-instance. */
    static final Set<String> REMEMBERED = Set.of(
            "outcome",
            "lotRole",
            "contract",
            "member",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    static final String SUMMARY = "summary";
    static final String CASE_PAGE = "casePage";

    /** Databases disagree whether a task without a due date sorts first; work with a date never stands behind it. */
    private static final int DATED = Task.PRIORITY_NORMAL + 10;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SUMMARY = 3900;

    private final Supplier<List<CaseSubjects>> subjects;
    private final Supplier<List<TaskFacts>> facts;

    /** Which room owns the keys of a process; it is asked first, because there are more than a dozen. */
    private final Map<String, CaseSubjects> owners = new ConcurrentHashMap<>();

    TaskPaper(ObjectProvider<CaseSubjects> subjects, ObjectProvider<TaskFacts> facts) {
        this.subjects = SingletonSupplier.of(() -> subjects.orderedStream().toList());
        this.facts = SingletonSupplier.of(() -> facts.orderedStream().toList());
    }

    TaskListener onCreate() {
        return this::hand;
    }

    TaskListener onComplete() {
        return TaskPaper::clear;
    }

    private void hand(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            return;
        }
        Optional<CaseSubject> subject = subject(process(task), key);
        subject.ifPresent(known -> task.setName(shortened(named(task.getName(), known), LONGEST_NAME)));
        task.setVariableLocal(SUMMARY, shortened(summary(task.getTaskDefinitionKey(), key), LONGEST_SUMMARY));
        subject.ifPresent(known -> task.setVariableLocal(CASE_PAGE, known.page()));
        if (task.getDueDate() != null && task.getPriority() == Task.PRIORITY_NORMAL) {
            task.setPriority(DATED);
        }
    }

    private Optional<CaseSubject> subject(String process, String key) {
        CaseSubjects owner = owners.get(process);
        Optional<CaseSubject> known = owner == null ? Optional.empty() : owner.subject(key);
        if (known.isPresent()) {
            return known;
        }
        for (CaseSubjects room : subjects.get()) {
            Optional<CaseSubject> found = room == owner ? Optional.empty() : room.subject(key);
            if (found.isPresent()) {
                owners.put(process, room);
                return found;
            }
        }
        return Optional.empty();
    }

    /** The stem that all versions of a process share. */
    private static String process(DelegateTask task) {
        return task.getProcessDefinitionId().split(":", 2)[0];
    }

    private String summary(String task, String key) {
        List<String> lines = facts.get().stream()
                .flatMap(room -> room.factsFor(task, key).stream())
                .map(FormText::of)
                .toList();
        // A single line is a paragraph; several read better as a list.
        return lines.size() < 2 ? String.join("", lines) : "- " + String.join("\n- ", lines);
    }

    private static String named(@Nullable String name, CaseSubject subject) {
        String named = name + " · " + subject.caseReference().value();
        return subject.title().isBlank() ? named : named + " · " + subject.title();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static void clear(DelegateTask task) {
        for (String name : List.copyOf(task.getVariableNames())) {
            // The same name may sit on the task and on several scopes above it.
            for (int scope = 0; scope < 50 && !REMEMBERED.contains(name) && task.hasVariable(name); scope++) {
                task.removeVariable(name);
            }
        }
    }
}
