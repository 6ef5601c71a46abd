package org.tenderway.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.w3c.dom.Element;

/** How a model reads: to a person in Cockpit and to the next person who changes it. */
public final class StyleRules {

    private static final String WORDS = "[a-z]+([A-Z][a-z]+)*";
    private static final Set<String> TIMES = Set.of("timeDuration", "timeCycle", "timeDate");

    private final List<String> found = new ArrayList<>();
    private final TreeMap<String, String> taskOwners = new TreeMap<>();

    private StyleRules() {}

    public static List<String> violations(Path processes) {
        var rules = new StyleRules();
        Model.in(processes).forEach(rules::model);
        return rules.found;
    }

    private void model(Model model) {
        var process = model.process();
        expect(model, "process", "it is not executable", process.isExecutable());
        expect(model, "process", "it has no name", hasText(process.getName()));
        expect(model, "process", "its id is not words with hyphens", model.id().matches("[a-z]+(-[a-z]+)+"));
        String keep = String.valueOf(process.getCamundaHistoryTimeToLiveString());
        expect(model, "process", "its history is not kept for a number of days (PnD)", keep.matches("P\\d+D"));
        Set<String> drawn = drawn(model);
        for (FlowNode node : model.all(FlowNode.class)) {
            node(model, node, drawn);
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            expect(model, flow.getId(), "its id is not words", flow.getId().matches(WORDS));
            expect(model, flow.getId(), "it is missing in the diagram", drawn.contains(flow.getId()));
        }
        model.userTasks().forEach(task -> {
            String other = taskOwners.putIfAbsent(task.getId(), model.stem());
            expect(model, task.getId(), "the user task of %s has the same id".formatted(other), other == null);
        });
        model.all(Gateway.class).forEach(gateway -> gateway(model, gateway));
        model.elements().forEach(element -> element(model, element));
    }

    private void node(Model model, FlowNode node, Set<String> drawn) {
        expect(model, node.getId(), "its id is not words", node.getId().matches(WORDS));
        expect(model, node.getId(), "it is missing in the diagram", drawn.contains(node.getId()));
        boolean joins = node instanceof Gateway && node.getOutgoing().size() == 1;
        boolean needsName = !joins && !(node instanceof ParallelGateway);
        expect(model, node.getId(), "it has no name", !needsName || hasText(node.getName()));
        expect(model, node.getId(), "it is a script", !(node instanceof ScriptTask));
        expect(model, node.getId(), "it is a process inside a process", !(node instanceof SubProcess));
    }

    private void gateway(Model model, Gateway gateway) {
        boolean chooses = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
        if (!chooses || gateway.getOutgoing().size() < 2) {
            return;
        }
        expect(
                model,
                gateway.getId(),
                "it does not ask a question",
                hasText(gateway.getName()) && gateway.getName().strip().endsWith("?"));
        String otherwise = gateway.getAttributeValue("default");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean asks = flow.getConditionExpression() != null || flow.getId().equals(otherwise);
            expect(model, flow.getId(), "it leaves a gateway without a condition", asks);
            expect(model, flow.getId(), "it leaves a gateway without a name", hasText(flow.getName()));
        }
    }

    private void element(Model model, Element element) {
        String where = Model.where(element);
        boolean named = element.hasAttributeNS(Model.CAMUNDA, "class")
                || (Model.CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute("class"));
        expect(model, where, "it names a class", !named);
        boolean script = Model.CAMUNDA.equals(element.getNamespaceURI())
                && element.getLocalName().equals("script");
        expect(model, where, "it holds a script", !script);
        boolean literal = TIMES.contains(element.getLocalName())
                && !element.getTextContent().strip().startsWith("${");
        expect(model, where, "its time is written into the model", !literal);
        boolean delegate = element.hasAttributeNS(Model.CAMUNDA, "delegateExpression")
                && element.getLocalName().equals("serviceTask");
        boolean ownJob = "true".equals(element.getAttributeNS(Model.CAMUNDA, "asyncBefore"));
        expect(model, where, "its delegate is not a job of its own (asyncBefore)", !delegate || ownJob);
    }

    private static Set<String> drawn(Model model) {
        Set<String> found = model.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        model.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .forEach(edge -> found.add(edge.getBpmnElement().getId()));
        return found;
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private void expect(Model model, String where, String sentence, boolean holds) {
        if (!holds) {
            found.add("%s, %s: %s".formatted(model.stem(), where, sentence));
        }
    }
}
