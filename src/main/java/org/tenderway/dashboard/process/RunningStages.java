package org.tenderway.dashboard.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;

/** Where the processes of a case stand. */
@Component
public class RunningStages {

    private final RuntimeService processes;
    private final RepositoryService models;
    private final Unrestricted unrestricted;
    private final Subjects subjects;

    public RunningStages(
            RuntimeService processes, RepositoryService models, Unrestricted unrestricted, Subjects subjects) {
        this.processes = processes;
        this.models = models;
        this.unrestricted = unrestricted;
        this.subjects = subjects;
    }

    /** One stage for each model that runs, the spine first. */
    public List<RunningStage> of(CaseReference caseReference) {
        return unrestricted.ask(() -> {
            Map<String, List<ProcessInstance>> byModel = new TreeMap<>();
            processes
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKeyLike(caseReference + "%")
                    .active()
                    .list()
                    .stream()
                    .filter(instance -> subjects.of(instance.getBusinessKey())
                            .caseReference()
                            .equals(caseReference))
                    .forEach(instance -> byModel.computeIfAbsent(
                                    instance.getProcessDefinitionId(), model -> new ArrayList<>())
                            .add(instance));
            return byModel.entrySet().stream()
                    .map(running -> stage(running.getKey(), running.getValue()))
                    .sorted(Comparator.comparing(
                                    (RunningStage stage) -> !stage.process().startsWith("lifecycle-tender"))
                            .thenComparing(stage -> !stage.process().startsWith("lifecycle"))
                            .thenComparing(RunningStage::process))
                    .toList();
        });
    }

    /** The model as it runs, to draw it. */
    public byte[] model(String model) {
        return unrestricted.ask(() -> {
            try (InputStream bpmn = models.getProcessModel(model)) {
                return bpmn.readAllBytes();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private RunningStage stage(String model, List<ProcessInstance> instances) {
        var definition = models.getProcessDefinition(model);
        BpmnModelInstance bpmn = models.getBpmnModelInstance(model);
        List<RunningStage.Position> positions = instances.stream()
                .flatMap(instance -> positions(instance, bpmn))
                .sorted(Comparator.comparing(RunningStage.Position::key).thenComparing(RunningStage.Position::activity))
                .toList();
        return new RunningStage(
                model, definition.getKey(), Objects.toString(definition.getName(), definition.getKey()), positions);
    }

    private Stream<RunningStage.Position> positions(ProcessInstance instance, BpmnModelInstance bpmn) {
        CaseSubject subject = subjects.of(instance.getBusinessKey());
        return processes.getActiveActivityIds(instance.getId()).stream()
                .map(activity -> activity.replace("#multiInstanceBody", ""))
                .map(activity -> new RunningStage.Position(
                        instance.getId(), activity, name(bpmn, activity), subject.key(), subject.title()));
    }

    private static String name(BpmnModelInstance bpmn, String activity) {
        return bpmn.getModelElementById(activity) instanceof FlowElement element && element.getName() != null
                ? element.getName()
                : activity;
    }
}
