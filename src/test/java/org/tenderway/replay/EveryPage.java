package org.tenderway.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenderway.Visitor;

/** Every address that answers a look, found from the product itself and filled with what there really is. */
@Component
class EveryPage {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]*))?}");
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final List<String> OF_THE_ENGINE = List.of(
            "task",
            "process-instance",
            "variable-instance",
            "incident",
            "job",
            "external-task",
            "deployment",
            "history/variable-instance",
            "history/detail",
            "history/task",
            "history/user-operation",
            "history/process-instance",
            "history/job-log",
            "history/incident");
    private static final List<String> BESIDE = List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/metrics",
            "/actuator/prometheus",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/httpexchanges",
            "/actuator/logfile",
            "/api/v1/openapi",
            "/error",
            "/no-such-page");

    private final RequestMappingHandlerMapping mappings;
    private final TaskService tasks;
    private final JdbcTemplate sql;

    EveryPage(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            TaskService tasks,
            JdbcTemplate sql) {
        this.mappings = mappings;
        this.tasks = tasks;
        this.sql = sql;
    }

    /** All addresses; for a closer look again only those on which something of a tender could show. */
    List<String> addresses(String tender, boolean ofTheTenderOnly) {
        List<String> all = new ArrayList<>();
        for (String pattern : patterns()) {
            if (!ofTheTenderOnly
                    || pattern.matches(".*(\\{(tender|lotRole|bid|case).*|/tasks/|/work|/mailbox|/cases).*")) {
                all.addAll(filled(pattern, tender));
            }
        }
        all.addAll(BESIDE);
        OF_THE_ENGINE.forEach(each -> all.add(ENGINE + each));
        for (Task task : open(tender)) {
            for (String of :
                    List.of("variables", "form-variables", "rendered-form", "deployed-form", "form", "comment")) {
                all.add(ENGINE + "task/" + task.getId() + "/" + of);
            }
            all.add(ENGINE + "process-instance/" + task.getProcessInstanceId() + "/variables");
        }
        return all;
    }

    /** What was found in the answers to one visitor, by address. */
    Map<String, Set<String>> look(Visitor visitor, List<String> addresses, int ownBid) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String address : addresses) {
            var answer = visitor.get(address);
            String body = answer.headers().map() + answer.body();
            byte[] shown = (ownBid < 0 ? body : Canaries.withoutOwn(body, ownBid)).getBytes(StandardCharsets.UTF_8);
            HidingPlaces.put(found, address, Canaries.in(shown));
        }
        return found;
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty()
                    || methods.stream().anyMatch(each -> each.name().equals("GET"))) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        return patterns;
    }

    private List<String> filled(String pattern, String tender) {
        List<String> paths = List.of(pattern);
        for (Matcher matcher = VARIABLE.matcher(paths.get(0));
                matcher.find();
                matcher = VARIABLE.matcher(paths.get(0))) {
            List<String> longer = new ArrayList<>();
            for (String value : values(matcher.group(1), matcher.group(2), tender)) {
                for (String path : paths) {
                    longer.add(path.replace(matcher.group(), value));
                }
            }
            paths = longer;
        }
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            List<String> of = path.startsWith("/tasks/") ? taskIds(path.substring("/tasks/".length())) : List.of();
            all.addAll(
                    of.isEmpty()
                            ? List.of(path)
                            : of.stream().map(id -> path + "?taskId=" + id).toList());
        }
        return all;
    }

    private List<String> values(String name, @org.jspecify.annotations.Nullable String choice, String tender) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        String caseReference = tender.replaceAll("-[A-Z]+$", "");
        known.put("tender", List.of(tender));
        known.put("lotRole", List.of(tender + "-1"));
        known.put("caseReference", List.of(caseReference));
        known.put("case", List.of(caseReference));
        known.put("reference", List.of(caseReference, tender, tender + "-1"));
        known.put("lot", List.of("1"));
        known.put("code", List.of("Q1"));
        known.put(
                "bid",
                rows("select bid from bid_receipt where tender = ? order by bid fetch first 2 rows only", tender));
        known.put("file", rows("select id from bid_file where tender = ? order by id fetch first 4 rows only", tender));
        known.put("id", known.get("file"));
        known.put(
                "key",
                rows("select letter_key from notification_letter where about = ? fetch first 3 rows only", tender));
        List<String> values = known.getOrDefault(
                name, choice == null || choice.isEmpty() ? List.of("1") : List.of(choice.split("\\|")));
        return values.isEmpty() ? List.of("1") : values;
    }

    private List<String> rows(String question, String tender) {
        return sql.queryForList(question, String.class, tender);
    }

    private List<String> taskIds(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).list().stream()
                .map(Task::getId)
                .toList();
    }

    private List<Task> open(String tender) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(tender + "%")
                .list();
    }
}
