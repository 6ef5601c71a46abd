package org.tenderway.replay;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SupplierAccounts;

/** Somebody of every role tries every route, on a case in every state; what they are answered is one letter. */
@Component
class RouteWalk {

    /** A case of the ground for each state. */
    static final Map<String, String> STATES = new LinkedHashMap<>();

    static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        STATES.put("designed", "DESIGN-2018");
        STATES.put("taking bids", "BIDS-2018");
        STATES.put("bids waiting to be opened", "OPEN-2018");
        STATES.put("being scored", "SCORE-2018");
        STATES.put("standstill", "STAND-2018");
        STATES.put("free to sign", "SIGN-2018");
        PEOPLE.put("nobody", "");
        PEOPLE.put("supplier", "routes-supplier");
        PEOPLE.put("officer", "officer");
        PEOPLE.put("evaluator", "evaluator");
        PEOPLE.put("lay evaluator", "expert");
        PEOPLE.put("moderator", "moderator");
        PEOPLE.put("clerk", "clerk");
        PEOPLE.put("contract manager", "contracts");
        PEOPLE.put("manager", "manager");
        PEOPLE.put("administrator", "admin");
    }

    private static final String PASSWORD = "tenderway-demo";
    private static final Pattern OF_A_CASE =
            Pattern.compile(".*\\{(tender|lotRole|caseReference)[:}].*|.*/cases/\\{reference}.*");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");
    private static final Set<Integer> BAD_FORM = Set.of(400, 405, 406, 409, 415, 422);

    private final MockMvc web;
    private final SupplierAccounts accounts;
    private final TaskService tasks;
    private final JdbcTemplate sql;
    private final Map<String, MockHttpSession> sessions = new LinkedHashMap<>();
    private final Set<String> unguarded = new TreeSet<>();

    RouteWalk(WebApplicationContext context, SupplierAccounts accounts, TaskService tasks, JdbcTemplate sql) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.accounts = accounts;
        this.tasks = tasks;
        this.sql = sql;
    }

    void everybodySignsIn() throws Exception {
        accounts.provide(
                "routes-supplier",
                new NewAccount("Route Care", "Person", "routes@supplier.example", PASSWORD, PASSWORD));
        unguarded.clear();
        for (String user : PEOPLE.values()) {
            MockHttpSession session = new MockHttpSession();
            if (!user.isEmpty()) {
                web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", user)
                        .param("password", PASSWORD));
            }
            sessions.put(user, session);
        }
    }

    /** One letter, or one for each state where they differ. */
    List<String> look(String route) throws Exception {
        String pattern = route.substring("GET ".length());
        List<String> cells = new ArrayList<>();
        for (String user : PEOPLE.values()) {
            StringBuilder letters = new StringBuilder();
            for (String reference : OF_A_CASE.matcher(pattern).matches() ? STATES.values() : List.of("SIGN-2018")) {
                letters.append(letter(send(HttpMethod.GET, filled(pattern, reference), user, true)));
            }
            cells.add(letters.chars().distinct().count() == 1 ? letters.substring(0, 1) : letters.toString());
        }
        return cells;
    }

    /** An empty form about something that is not there, with the token that its page would carry. */
    List<String> change(String route) throws Exception {
        List<String> cells = new ArrayList<>();
        for (String user : PEOPLE.values()) {
            cells.add(letter(send(method(route), filled(path(route), "NONE-2018"), user, true)));
        }
        return cells;
    }

    /** Who was not refused when another site sent them there. */
    List<String> forged(String route) throws Exception {
        List<String> open = new ArrayList<>();
        for (String user : PEOPLE.values()) {
            MockHttpServletResponse answer = send(method(route), filled(path(route), "NONE-2018"), user, false);
            if (answer.getStatus() != 403 || answer.getHeader("Access-Control-Allow-Origin") != null) {
                open.add("%s as %s -> %d".formatted(route, user, answer.getStatus()));
            }
        }
        return open;
    }

    /** Addresses that another site could have framed. */
    Set<String> unguarded() {
        return unguarded;
    }

    private MockHttpServletResponse send(HttpMethod method, String address, String user, boolean token)
            throws Exception {
        var request = request(method, URI.create(address))
                .accept("text/html", "application/json;q=0.9", "*/*;q=0.8")
                .requestAttr(Undrawn.WANTED, true)
                .header("Origin", "https://elsewhere.example")
                .session(user.isEmpty() ? new MockHttpSession() : known(user));
        MockHttpServletResponse answer = answer(token ? request.with(csrf()) : request);
        if (!String.valueOf(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'")) {
            unguarded.add(method + " " + address);
        }
        if (answer.getHeader("Access-Control-Allow-Origin") != null) {
            unguarded.add(method + " " + address + " answers other sites");
        }
        return answer;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (ServletException unforeseen) {
            var answer = new MockHttpServletResponse();
            answer.setStatus(500);
            answer.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
            return answer;
        }
    }

    private MockHttpSession known(String user) {
        MockHttpSession session = sessions.get(user);
        if (session == null || session.isInvalid()) {
            throw new IllegalStateException(user + " is not signed in any more");
        }
        return session;
    }

    static String letter(MockHttpServletResponse answer) {
        return letter(answer.getStatus(), answer.getHeader("Location"));
    }

    static String letter(int status, @Nullable String location) {
        if (status == 401 || (status / 100 == 3 && String.valueOf(location).matches(".*/login(\\?.*)?"))) {
            return "S";
        }
        if (status / 100 == 2 || status / 100 == 3) {
            return "A";
        }
        if (status == 403) {
            return "N";
        }
        if (status == 404) {
            return "X";
        }
        return BAD_FORM.contains(status) ? "R" : "E" + status;
    }

    private static HttpMethod method(String route) {
        return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private String filled(String pattern, String reference) {
        Matcher variables = VARIABLE.matcher(pattern);
        String path = variables
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(found.group(1), found.group(2) == null ? "" : found.group(2), pattern, reference)))
                .replace("/**", "/none");
        return path.startsWith("/tasks/") && !reference.startsWith("NONE")
                ? path + "?taskId=" + task(path.split("/")[2])
                : path;
    }

    private String value(String name, String choice, String pattern, String reference) {
        return switch (name) {
            case "tender" -> reference + "-LEAD";
            case "lotRole" -> reference + "-LEAD-1";
            case "caseReference" -> reference;
            case "decision" -> reference + "-LEAD-D1";
            case "bid" -> reference + "-LEAD-B1";
            case "reference" -> ofItsKind(pattern, reference);
            case "lot", "number" -> "1";
            case "code" -> "Q1";
            case "supplier" -> supplier(reference);
            case "id" ->
                choice.isEmpty() ? "1" : UUID.nameUUIDFromBytes(new byte[] {1}).toString();
            default -> choice.isEmpty() ? "none" : choice.split("\\|")[0];
        };
    }

    private static String ofItsKind(String pattern, String reference) {
        if (pattern.contains("/cases/") || reference.startsWith("NONE")) {
            return reference;
        }
        return pattern.contains("/contracts/") ? WaitingCases.OLD_CONTRACT : "NONE";
    }

    private String supplier(String reference) {
        return sql
                .queryForList(
                        "select supplier from bid where tender = ? order by supplier fetch first 1 rows only",
                        String.class,
                        reference + "-LEAD")
                .stream()
                .findFirst()
                .orElse("none");
    }

    private String task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .sorted()
                .findFirst()
                .orElse("none");
    }
}
