package org.tenderway.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tenderway.dashboard.ProcessPicture;
import org.tenderway.identity.Role;

/** One page per process model, and an index of them. */
public final class ProcessPages {

    private final List<Model> models;

    public ProcessPages(Path processes) {
        this.models = Model.in(processes);
    }

    public void addTo(GeneratedPages pages, Path folder) throws IOException {
        pages.whole(folder.resolve("README.md"), index());
        for (Model model : models) {
            pages.part(folder.resolve(model.id() + ".md"), name(model), page(model));
            try (InputStream bpmn = Files.newInputStream(model.file())) {
                pages.whole(folder.resolve(model.id() + ".svg"), new ProcessPicture().svg(bpmn, Set.of()));
            }
        }
    }

    private String index() {
        String rows = models.stream()
                .map(model -> "| [%s](%s.md) | %s | %s | %s |"
                        .formatted(
                                model.id(),
                                model.id(),
                                name(model),
                                model.userTasks().size(),
                                links(callers(model))))
                .collect(Collectors.joining("\n"));
        return """
                # Processes

                One page per process, generated from the models; each opens with a paragraph written by hand. To draw them again, %s.

                | process | what it carries | user tasks | called by |
                |---|---|---|---|
                %s
                """
                .formatted(GeneratedPages.HOW, rows);
    }

    private String page(Model model) {
        List<String> parts = new ArrayList<>();
        parts.add("![%s](%s.svg)".formatted(name(model), model.id()));
        parts.add("Model: [`%s`](../../%s). Called by: %s."
                .formatted(model.file().getFileName(), path(model), links(callers(model))));
        parts.add(section("What it waits for", waits(model)));
        parts.add(section(
                "Who acts",
                model.userTasks().stream().map(ProcessPages::userTask).toList()));
        parts.add(section(
                "What it does itself",
                model.all(ServiceTask.class).stream()
                        .map(task -> "%s (`%s`)".formatted(oneLine(task.getName()), binding(task)))
                        .toList()));
        parts.add(section(
                "Processes it calls",
                model.all(CallActivity.class).stream()
                        .map(call -> "%s: %s%s"
                                .formatted(
                                        oneLine(call.getName()),
                                        links(List.of(String.valueOf(call.getCalledElement()))),
                                        times(call)))
                        .toList()));
        parts.add(section(
                "How it answers",
                new TreeSet<>(Expression.outcomes(model).values())
                        .stream().map("`%s`"::formatted).toList()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static List<String> waits(Model model) {
        List<String> found = new ArrayList<>();
        for (CatchEvent event : model.all(CatchEvent.class)) {
            boolean timer = event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            boolean message = event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
            String kind = timer ? "a date" : message ? "a message" : "an event";
            if (event instanceof BoundaryEvent boundary) {
                found.add("%s (%s, while “%s” is open)"
                        .formatted(
                                oneLine(event.getName()),
                                kind,
                                oneLine(boundary.getAttachedTo().getName())));
            } else if (event instanceof IntermediateCatchEvent) {
                found.add("%s (%s)".formatted(oneLine(event.getName()), kind));
            }
        }
        model.all(ReceiveTask.class).forEach(task -> found.add(oneLine(task.getName()) + " (a message)"));
        return found;
    }

    private static String userTask(UserTask task) {
        String who = task.getCamundaCandidateGroupsList().stream()
                .map(group -> Role.ofGroup(group)
                        .map(Role::label)
                        .orElse(group.startsWith("${") ? "the role whose duty the case is" : group))
                .collect(Collectors.joining(" or "));
        boolean named = task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null;
        String means = task.getCamundaFormRef() != null
                ? "form `%s`".formatted(task.getCamundaFormRef())
                : "page `%s`".formatted(task.getCamundaFormKey());
        return "%s: %s, %s".formatted(oneLine(task.getName()), named ? (who + " a named person").strip() : who, means);
    }

    private static String binding(ServiceTask task) {
        String text = Optional.ofNullable(task.getCamundaExpression())
                .or(() -> Optional.ofNullable(task.getCamundaDelegateExpression()))
                .orElse("");
        return text.replaceAll("[$#{}]", "").replaceAll("\\(.*", "");
    }

    private static String times(CallActivity call) {
        return call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
                ? (many.isSequential() ? ", one after another for each of several" : ", for each of several at once")
                : "";
    }

    private List<String> callers(Model callee) {
        return models.stream()
                .filter(model -> model.all(CallActivity.class).stream()
                        .anyMatch(call -> callee.id().equals(call.getCalledElement())))
                .map(Model::id)
                .toList();
    }

    private static String links(List<String> ids) {
        return ids.isEmpty()
                ? "no process"
                : ids.stream().map(id -> "[%s](%s.md)".formatted(id, id)).collect(Collectors.joining(", "));
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "## " + title + "\n\n"
                        + lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String path(Model model) {
        return model.file().toString().replace('\\', '/');
    }

    private static String name(Model model) {
        return oneLine(model.process().getName());
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
