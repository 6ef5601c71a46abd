package org.tenderway.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.modulith.ApplicationModule;
import org.tenderway.identity.Role;
import org.w3c.dom.Element;

/** What connects models with code, forms, roles and each other. */
public final class WiringRules {

    /** What a model may keep in the engine: where the case is, never what it knows. */
    public static final Set<String> VARIABLES =
            Set.of("outcome", "lotRole", "contract", "member", "summary", "casePage");

    private static final Set<String> ENGINE_WORDS =
            Set.of("execution", "task", "loopCounter", "nrOfInstances", "nrOfCompletedInstances");
    private static final Set<String> KEEPING_ATTRIBUTES =
            Set.of("resultVariable", "elementVariable", "initiator", "collection");
    private static final Set<String> KEEPING_ELEMENTS = Set.of("inputParameter", "outputParameter", "in", "out");

    // Whose duty it is may follow from the case: the door answers the group of a role.
    private static final Pattern OWNER =
            Pattern.compile("\\$\\{\\w+Tasks\\.owner\\(execution\\.processBusinessKey\\)}");

    private static final Pattern COMPARED = Pattern.compile("outcome\\s*==\\s*'(\\w+)'");

    private final List<Model> models;
    private final Set<String> decisions;
    private final Forms forms;
    private final Beans beans;
    private final List<String> found = new ArrayList<>();

    private WiringRules(Path processes, Path forms, Beans beans) {
        this.models = Model.in(processes);
        this.decisions = Model.files(processes, ".dmn").stream()
                .map(file -> file.getFileName().toString().replace(".dmn", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        this.forms = new Forms(forms);
        this.beans = beans;
    }

    public static List<String> violations(Path processes, Path forms, Beans beans) {
        return new WiringRules(processes, forms, beans).check();
    }

    private List<String> check() {
        Set<String> ids = new TreeSet<>();
        Set<String> usedForms = new TreeSet<>();
        for (Model model : models) {
            expect(model, "process", "its id is not its file name", model.id().equals(model.stem()));
            expect(model, "process", "another model has this id", ids.add(model.id()));
            expect(
                    model,
                    "process",
                    "its id does not start with its room",
                    model.id().startsWith(model.room() + "-"));
            Expression.in(model).forEach(expression -> expression(model, expression));
            model.all(CallActivity.class).forEach(call -> call(model, call));
            model.userTasks().forEach(task -> userTask(model, task, usedForms));
            model.elements().forEach(element -> variables(model, element));
            model.elements().forEach(element -> decision(model, element));
            model.all(ServiceTask.class).forEach(task -> delegate(model, task));
            answers(model);
        }
        forms.names().stream()
                .filter(form -> !usedForms.contains(form))
                .forEach(form -> found.add(form + ": no task shows this form"));
        return found;
    }

    private void expression(Model model, Expression expression) {
        for (Expression.Call call : expression.calls()) {
            if (!ENGINE_WORDS.contains(call.bean())) {
                String why = beans.whyNotCallable(call);
                expect(model, expression.where(), why, why.isEmpty());
            } else if (call.method().startsWith("setVariable")) {
                String name = call.arguments().get(0).replace("'", "");
                expect(model, expression.where(), "it keeps the variable " + name, VARIABLES.contains(name));
            }
        }
        for (String root : expression.roots()) {
            boolean known = ENGINE_WORDS.contains(root) || VARIABLES.contains(root) || beans.knows(root);
            expect(model, expression.where(), "nobody knows what %s is".formatted(root), known);
        }
    }

    private void call(Model model, CallActivity call) {
        String called = String.valueOf(call.getCalledElement());
        var callee = models.stream().filter(other -> other.id().equals(called)).findFirst();
        expect(model, call.getId(), "there is no process " + called, callee.isPresent());
        callee.ifPresent(other -> expect(
                model,
                call.getId(),
                "the room %s may not use the room %s".formatted(model.room(), other.room()),
                model.room().equals(other.room()) || allowed(model.room()).contains(other.room())));
        Collection<CamundaIn> passed = call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        boolean passesKey =
                passed.stream().map(CamundaIn::getCamundaBusinessKey).anyMatch(Objects::nonNull);
        expect(model, call.getId(), "it does not pass the business key", passesKey);
    }

    /** Who reads an outcome gets one from every end of the called process, and compares it with one of those. */
    private void answers(Model model) {
        Set<String> answers = new TreeSet<>();
        for (CallActivity call : model.all(CallActivity.class)) {
            boolean reads = model.elements().stream()
                    .filter(element -> Model.where(element).equals(call.getId()))
                    .anyMatch(element -> element.getLocalName().equals("out")
                            && element.getAttribute("source").equals("outcome"));
            models.stream()
                    .filter(other -> reads && other.id().equals(call.getCalledElement()))
                    .forEach(other -> {
                        Map<String, String> byEnd = Expression.outcomes(other);
                        answers.addAll(byEnd.values());
                        other.all(EndEvent.class)
                                .forEach(end -> expect(
                                        model,
                                        call.getId(),
                                        "%s does not answer at %s".formatted(other.id(), end.getId()),
                                        byEnd.containsKey(end.getId())));
                    });
        }
        for (Expression expression : Expression.in(model)) {
            COMPARED.matcher(expression.text())
                    .results()
                    .map(compared -> compared.group(1))
                    .forEach(answer -> expect(
                            model, expression.where(), "nothing it calls answers " + answer, answers.contains(answer)));
        }
    }

    private void delegate(Model model, ServiceTask task) {
        String bean = task.getCamundaDelegateExpression();
        if (bean != null) {
            expect(
                    model,
                    task.getId(),
                    "its delegate is no JavaDelegate of the product",
                    beans.is(bean.replaceAll("[${}]", ""), JavaDelegate.class));
            expect(
                    model,
                    task.getId(),
                    "only scoring and letters are delegates",
                    Set.of("evaluation", "notification").contains(model.room()));
        }
    }

    private static Set<String> allowed(String room) {
        try {
            ApplicationModule charter =
                    Class.forName("org.tenderway." + room + ".package-info").getAnnotation(ApplicationModule.class);
            return Set.of(charter.allowedDependencies());
        } catch (ClassNotFoundException noSuchRoom) {
            return Set.of();
        }
    }

    private void userTask(Model model, UserTask task, Set<String> usedForms) {
        List<String> groups = task.getCamundaCandidateGroupsList();
        for (String group : groups) {
            expect(
                    model,
                    task.getId(),
                    "no role has the group " + group,
                    Role.ofGroup(group).isPresent() || OWNER.matcher(group).matches());
        }
        boolean someone =
                !groups.isEmpty() || task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null;
        expect(model, task.getId(), "nobody may do it", someone);
        String form = task.getCamundaFormRef();
        String page = task.getCamundaFormKey();
        boolean heard = model.elements().stream()
                .filter(element -> Model.where(element).equals(task.getId()))
                .anyMatch(element -> element.getLocalName().equals("taskListener")
                        && element.getAttribute("event").equals("complete"));
        expect(model, task.getId(), "the domain does not hear that it is done", heard);
        if (form != null) {
            usedForms.add(form);
            expect(
                    model,
                    task.getId(),
                    "its form is not named %s-%s".formatted(model.id(), task.getId()),
                    form.equals(model.id() + "-" + task.getId()));
            expect(
                    model,
                    task.getId(),
                    "there is no form " + form,
                    forms.room(form).filter(model.room()::equals).isPresent());
            expect(
                    model,
                    task.getId(),
                    "its form is not bound to the latest version",
                    "latest".equals(task.getCamundaFormRefBinding()));
            fields(model, task, form);
        } else if (page != null) {
            expect(model, task.getId(), "no page answers at " + page, beans.servesPage(page));
        } else {
            expect(model, task.getId(), "it has neither a form nor a page", false);
        }
    }

    private void fields(Model model, UserTask task, String form) {
        Expression.in(model).stream()
                .filter(expression -> expression.where().equals(task.getId()))
                .flatMap(expression -> expression.calls().stream())
                .filter(call -> call.bean().equals("form") && call.arguments().size() == 2)
                .map(call -> call.arguments().get(1).replace("'", ""))
                .forEach(field -> expect(
                        model,
                        task.getId(),
                        "its form has no field " + field,
                        !forms.names().contains(form) || forms.hasField(form, field)));
    }

    private void variables(Model model, Element element) {
        String where = Model.where(element);
        for (String attribute : KEEPING_ATTRIBUTES) {
            String name = element.getAttributeNS(Model.CAMUNDA, attribute);
            expect(
                    model,
                    where,
                    "it keeps the variable " + name,
                    name.isEmpty() || name.contains("{") || VARIABLES.contains(name));
        }
        if (!Model.CAMUNDA.equals(element.getNamespaceURI())) {
            return;
        }
        expect(
                model,
                where,
                "it keeps a generated form",
                !element.getLocalName().equals("formData"));
        if (KEEPING_ELEMENTS.contains(element.getLocalName())) {
            for (String attribute : List.of("name", "source", "target", "sourceExpression", "variables")) {
                String name = element.getAttribute(attribute);
                boolean expression = name.contains("{");
                expect(
                        model,
                        where,
                        "it passes the variable " + name,
                        name.isEmpty() || expression || VARIABLES.contains(name));
            }
        }
    }

    private void decision(Model model, Element element) {
        String decision = element.getAttributeNS(Model.CAMUNDA, "decisionRef");
        expect(
                model,
                Model.where(element),
                "there is no decision " + decision,
                decision.isEmpty() || decisions.contains(decision));
    }

    private void expect(Model model, String where, String sentence, boolean holds) {
        if (!holds) {
            found.add("%s, %s: %s".formatted(model.stem(), where, sentence));
        }
    }
}
