package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every form that any test sends through MockMvc, and that was taken, goes a second time with the same number: it leads
 * where the first led, and no row of any table is added, none goes. All the routes that were sent so are counted.
 */
@Component
public class SentTwice implements MockMvcBuilderCustomizer {

    /** The field of every form of a page. */
    public static final String FIELD = "_form";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String AGAIN = SentTwice.class.getName();

    private final ObjectProvider<MockMvc> web;
    private final ObjectProvider<JdbcTemplate> sql;
    private final Set<String> routes = new TreeSet<>();
    private String counting = "";

    SentTwice(ObjectProvider<MockMvc> web, ObjectProvider<JdbcTemplate> sql) {
        this.web = web;
        this.sql = sql;
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(get("/").with(SentTwice::numbered)).alwaysDo(this::again);
    }

    /** What was sent twice in this run, as methods and patterns. */
    public Set<String> routes() {
        return Set.copyOf(routes);
    }

    private static MockHttpServletRequest numbered(MockHttpServletRequest request) {
        if (isForm(request) && request.getParameter(FIELD) == null) {
            request.addParameter(FIELD, number());
        }
        return request;
    }

    public static String number() {
        byte[] number = new byte[16];
        RANDOM.nextBytes(number);
        return HexFormat.of().formatHex(number);
    }

    private static boolean isForm(MockHttpServletRequest request) {
        String path = String.valueOf(request.getRequestURI());
        return "POST".equals(request.getMethod()) && !path.startsWith("/api/") && !path.matches("/(login|logout)");
    }

    private void again(MvcResult first) throws Exception {
        MockHttpServletRequest request = first.getRequest();
        // A test that undoes at its end all it did has not done it yet.
        if (!isForm(request)
                || request.getAttribute(AGAIN) != null
                || TransactionSynchronizationManager.isActualTransactionActive()
                || first.getResponse().getStatus() / 100 != 3) {
            return;
        }
        request.setAttribute(AGAIN, true);
        var signedIn = SecurityContextHolder.getContext();
        Map<String, Long> before = rows();
        MockHttpServletResponse second = send(context -> request);
        assertThat(second.getStatus())
                .as("%s sent twice", request.getRequestURI())
                .isEqualTo(302);
        assertThat(second.getRedirectedUrl())
                .as("%s sent twice", request.getRequestURI())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(added(before))
                .as("rows added by sending %s twice", request.getRequestURI())
                .isEmpty();
        SecurityContextHolder.setContext(signedIn);
        routes.add(
                "POST " + request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"));
    }

    /** Two sends of one form at the same moment: both lead to the same page, and one of them did something. */
    public Map<String, Long> atOnce(Supplier<? extends AbstractMockHttpServletRequestBuilder<?>> form)
            throws Exception {
        String number = number();
        Map<String, Long> before = rows();
        List<MockHttpServletResponse> answers = together(2, each -> form.get().param(FIELD, number));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getStatus())
                .as(answer.getContentAsString())
                .isEqualTo(302));
        assertThat(answers.get(0).getRedirectedUrl()).isEqualTo(answers.get(1).getRedirectedUrl());
        return added(before);
    }

    /** Sends as many forms at the same moment, each with a number of its own unless it brings one. */
    public List<MockHttpServletResponse> together(
            int people, IntFunction<? extends AbstractMockHttpServletRequestBuilder<?>> form) throws Exception {
        var start = new CyclicBarrier(people);
        var pool = Executors.newFixedThreadPool(people);
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try {
            List<Future<MockHttpServletResponse>> coming = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int each = person;
                coming.add(pool.submit(() -> {
                    // Each of them its own: a builder is not made for two threads.
                    var own = form.apply(each).requestAttr(AGAIN, true);
                    start.await();
                    return send(own);
                }));
            }
            for (var answer : coming) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        return answers;
    }

    /** How many rows were added to which table since. */
    public Map<String, Long> added(Map<String, Long> before) {
        Map<String, Long> added = new TreeMap<>();
        rows().forEach((table, count) -> {
            if (count - before.getOrDefault(table, 0L) != 0) {
                added.put(table, count - before.getOrDefault(table, 0L));
            }
        });
        return added;
    }

    /** Of every table but the engine's history and the one that remembers what was sent. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        JdbcTemplate database = sql.getObject();
        if (counting.isEmpty()) {
            List<String> tables = database.queryForList(
                    "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                            + " and table_type = 'BASE TABLE'",
                    String.class);
            List<String> parts = tables.stream()
                    .filter(table -> !table.startsWith("act_")
                            || Set.of("act_ru_task", "act_ru_job").contains(table))
                    .filter(table ->
                            !Set.of("sent_form", "flyway_schema_history").contains(table))
                    .map(table -> "select '%1$s' as named, count(*) as counted from %1$s".formatted(table))
                    .toList();
            counting = String.join(" union all ", parts);
        }
        database.query(counting, row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return web.getObject().perform(request).andReturn().getResponse();
    }
}
