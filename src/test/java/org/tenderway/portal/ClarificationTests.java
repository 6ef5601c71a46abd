package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import org.tenderway.DatabaseTest;
import org.tenderway.clarification.Clarifications;
import org.tenderway.clarification.process.ClarificationAnswerProcess;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** Questions and answers: everybody reads them, and nobody learns who asked. */
@DatabaseTest
class ClarificationTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    Clarifications clarifications;

    @Autowired
    ClarificationAnswerProcess answers;

    @Autowired
    JdbcTemplate rows;

    OpenTender open;

    String programme = "";
    String tender = "";

    @BeforeEach
    void publish() {
        open = new OpenTender(programmes, tasks, identities);
        programme = "ASK%d-2018".formatted(COUNT.incrementAndGet());
        tender = open.publish(programme);
    }

    @AfterEach
    void today() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void twoHundredQuestionsAreAnsweredAndNothingAnywhereTellsWhoAsked() throws Exception {
        List<SignedInSupplier> askers = new ArrayList<>();
        for (String name : List.of("Zephyrine Quellcare Ltd", "Umbrawick Homes", "Yarrowdene Gofal")) {
            askers.add(supplier(name));
        }
        for (int number = 1; number <= 200; number++) {
            SignedInSupplier asker = askers.get(number % 3);
            ask(
                    asker,
                    "Question %d of %s: may we, %s, ring %s or write to %s\u200B\u2063, +44 115 496 0123?"
                            .formatted(
                                    number,
                                    asker.organisation(),
                                    asker.organisation().toUpperCase(java.util.Locale.UK),
                                    asker.personName(),
                                    asker.email()));
        }
        assertThat(waiting()).isEqualTo(200);
        open.as("officer", "procurement-officer");
        for (Clarifications.Waiting waiting : clarifications.waiting(tender)) {
            answers.answer(waiting.key(), waiting.asked(), "The answer to that is yes.");
        }
        assertThat(clarifications.answered(tender)).hasSize(200);
        assertThat(waiting()).isZero();
        identities.clearAuthentication();
        List<String> canaries = askers.stream()
                .flatMap(asker -> java.util.stream.Stream.of(
                        asker.organisation().replace(" Ltd", ""), asker.personName(), asker.email(), asker.person()))
                .toList();
        for (String page : List.of(
                page(get("/opportunities/" + tender)),
                page(get("/opportunities/" + tender + "/notice.txt")),
                page(get("/opportunities/" + tender).with(as(supplier("Another One")))),
                page(get("/tenders/" + tender + "/clarifications").with(user("officer"))),
                page(get("/cases/" + programme).with(user("officer"))),
                page(get("/mailbox").with(user("officer"))),
                page(get("/api/v1/cases/" + programme).with(user("officer"))))) {
            assertThat(page).doesNotContainIgnoringCase(canaries.toArray(String[]::new));
        }
        assertThat(cells(canaries)).isEmpty();
        clarifications.registerInterest(tender, supplier("Silent Listener"));
        assertThat(rows.queryForList(
                        "select distinct questions, version from clarification_interest where tender = ?", tender))
                .as("whoever asked 66 times looks like whoever never asked")
                .hasSize(1);
        assertThat(rows.queryForList("select * from clarification_question")
                        .get(0)
                        .keySet())
                .allMatch(column -> !column.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(account|person|supplier|asker|asked_at|created).*"));
        assertThat(letters("body")).hasSize(600).allMatch(body -> canaries.stream()
                .filter(canary -> body.lines().skip(1).anyMatch(line -> line.contains(canary)))
                .toList()
                .isEmpty());
        assertThat(rows.queryForList(
                        "select who from audit_entry where event_type = 'QuestionAsked' and subject = ?",
                        String.class,
                        tender))
                .hasSize(200)
                .containsOnly("A supplier");
    }

    @Test
    void questionsCloseOnTheirDayInPlainWords() throws Exception {
        SignedInSupplier asker = supplier("Late Asker");
        assertThat(page(get("/opportunities/" + tender)))
                .contains("Questions close", "17:00 on Thursday 22 March 2018", "12:00 on Thursday 29 March 2018");
        OpenTender.at(OpenTender.AFTER_QUESTIONS);
        var answer = answer(post("/supplier/opportunities/{tender}/question", tender)
                .param("question", "Is it too late?")
                .with(as(asker))
                .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Questions closed at 17:00 on 22 March 2018", "Questions closed at 17:00");
        assertThat(page(get("/opportunities/" + tender))).contains("Questions have closed.");
        assertThat(clarifications.interested(tender)).isZero();
    }

    @Test
    void anOfficerAnswersOnAPageAndEverybodyInterestedHearsOfIt() throws Exception {
        SignedInSupplier asker = supplier("Curious Care");
        SignedInSupplier listener = supplier("Listening Care");
        assertThat(answer(post("/supplier/opportunities/{tender}/interest", tender)
                                .with(as(listener))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(post("/supplier/opportunities/{tender}/question", tender)
                                .param("question", " ")
                                .with(as(asker))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(post("/supplier/opportunities/{tender}/question", tender)
                                .param("question", "Is parking there?")
                                .with(as(asker))
                                .with(csrf()))
                        .getRedirectedUrl())
                .endsWith("/question/sent");
        open.as("officer", "procurement-officer");
        String key = clarifications.waiting(tender).get(0).key();
        identities.clearAuthentication();
        assertThat(page(get("/tenders/" + tender + "/clarifications").with(user("officer"))))
                .contains("Is parking there?", "2 organisations have registered an interest", "To answer")
                .doesNotContain("Curious", "Listening");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        assertThat(answer(get("/tasks/answerQuestion").param("taskId", task).with(user("officer")))
                        .getRedirectedUrl())
                .isEqualTo("/clarifications/" + key);
        var kept = answer(post("/clarifications/" + key)
                .param("wording", "Is there parking?")
                .param("answer", "")
                .with(user("officer"))
                .with(csrf()));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString()).contains("Is there parking?", "answer-error", "enter the answer");
        assertThat(answer(post("/clarifications/" + key)
                                .param("wording", "Is there parking?")
                                .param("answer", "Yes, behind the house.")
                                .with(user("officer"))
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo("/tenders/" + tender + "/clarifications");
        assertThat(page(get("/opportunities/" + tender))).contains("Is there parking?", "Yes, behind the house.");
        assertThat(letters("recipient_name")).containsExactlyInAnyOrder(asker.personName(), listener.personName());
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).count())
                .isZero();
    }

    @Test
    void onlyProcurementOfficersAnswerAndNoTaskEndsWithoutAnAnswer() throws Exception {
        clarifications.ask(tender, supplier("Curious Care"), "Is parking there?");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(tender + "-%")
                .taskDefinitionKey("answerQuestion")
                .singleResult()
                .getId();
        assertThatThrownBy(() -> tasks.complete(task)).hasStackTraceContaining("answer the question on its page");
        for (String who : List.of("evaluator", "clerk", "expert", "manager")) {
            assertThat(answer(get("/tenders/" + tender + "/clarifications").with(user(who)))
                            .getStatus())
                    .as(who)
                    .isEqualTo(404);
            open.as(who);
            assertThatThrownBy(() -> clarifications.waiting(tender)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aHundredPayloadsStayTextOnEveryPage() throws Exception {
        List<String> payloads = Payloads.hundred();
        for (String payload : payloads) {
            clarifications.ask(tender, supplier(payload), "Question " + payload);
        }
        open.as("officer", "procurement-officer");
        List<Clarifications.Waiting> waiting = clarifications.waiting(tender);
        String officers = page(get("/tenders/" + tender + "/clarifications").with(user("officer")));
        for (int number = 0; number < 100; number++) {
            open.as("officer", "procurement-officer");
            answers.answer(
                    waiting.get(number).key(), "Wording " + payloads.get(number), "Answer " + payloads.get(number));
        }
        identities.clearAuthentication();
        for (String body : List.of(
                officers,
                page(get("/tenders/" + tender + "/clarifications").with(user("officer"))),
                page(get("/opportunities/" + tender)),
                page(get("/supplier").with(as(supplier(payloads.get(4))))))) {
            assertThat(body.split("<script", -1)).hasSize(2);
            assertThat(body)
                    .doesNotContain(payloads.toArray(String[]::new))
                    .doesNotContain("<svg/", "<iframe", "<math");
        }
        var kept = answer(post("/supplier/opportunities/{tender}/question", tender)
                .param("question", "</textarea><script>" + "x".repeat(4001))
                .with(as(supplier("Long")))
                .with(csrf()));
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString()).contains("&lt;/textarea&gt;&lt;script&gt;xxx");
    }

    @Test
    void namesAreKeptAsTheyAreTyped() throws Exception {
        for (String name : Payloads.NAMES) {
            SignedInSupplier someone = supplier(name);
            assertThat(someone.organisation()).isEqualTo(name);
            assertThat(accounts.signedIn(someone.person(), 1).orElseThrow().organisation())
                    .isEqualTo(name);
            assertThat(page(get("/supplier").with(as(someone)))).contains(HtmlUtils.htmlEscape(name, "UTF-8"));
            accounts.reference(someone.account());
            assertThat(rows.queryForObject("select count(*) from supplier where name = ?", Long.class, name))
                    .as(name)
                    .isEqualTo(1L);
        }
        for (String bad : List.of("", "  ", "two\nlines", "bell\u0007", "x".repeat(201))) {
            assertThatThrownBy(() -> supplier(bad)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void whatIsNotPublishedIsNotThere() throws Exception {
        SignedInSupplier someone = supplier("Early Bird");
        for (String path : List.of("/opportunities/", "/supplier/opportunities/%s/question")) {
            for (String reference : List.of(
                    programme + "-ADDITIONAL",
                    "NONE-2018-LEAD",
                    tender.toLowerCase(java.util.Locale.ROOT),
                    "..",
                    "%27")) {
                String asked = path.contains("%s") ? path.formatted(reference) : path + reference;
                int status = answer(get(java.net.URI.create(asked)).with(as(someone)))
                        .getStatus();
                assertThat(status).as(asked).isIn(400, 404);
            }
        }
    }

    private void ask(SignedInSupplier asker, String question) throws Exception {
        assertThat(answer(post("/supplier/opportunities/{tender}/question", tender)
                                .param("question", question)
                                .with(as(asker))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
    }

    private long waiting() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(tender + "-%")
                .taskDefinitionKey("answerQuestion")
                .count();
    }

    private List<String> letters(String column) {
        return rows.queryForList(
                "select " + column + " from notification_letter where kind = 'clarification-answered' and about = ?",
                String.class,
                tender);
    }

    /** Where one of the words stands in the database, besides where suppliers are kept and where letters go. */
    private List<String> cells(List<String> words) {
        List<String> found = new ArrayList<>();
        List<String> tables = rows.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'", String.class);
        assertThat(tables).hasSizeGreaterThan(50);
        for (String table : tables) {
            if (table.toLowerCase(java.util.Locale.ROOT).matches("supplier(_account|_person)?|notification_letter")) {
                continue;
            }
            for (Map<String, Object> row : rows.queryForList("select * from \"" + table + "\"")) {
                row.forEach((column, value) -> words.stream()
                        .filter(word -> text(value).contains(word))
                        .forEach(word -> found.add(table + "." + column + ": " + word)));
            }
        }
        return found;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }

    private SignedInSupplier supplier(String organisation) {
        String id = Integer.toHexString(organisation.hashCode());
        return accounts.provide(
                "s" + id,
                new NewAccount(
                        organisation, "Person Of" + id, "mail-" + id + "@supplier.example", "published one", ""));
    }

    private static RequestPostProcessor as(SignedInSupplier someone) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                someone, null, AuthorityUtils.createAuthorityList("ROLE_SUPPLIER")));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
