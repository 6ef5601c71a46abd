package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.Programmes;
import org.tenderway.portal.OpenTender;

/** Whoever of the council counts through ids of bids and evaluations finds nothing that is not theirs. */
@DatabaseTest
class StrangersIdsTests {

    /** At each address. */
    private static final int IDS = Integer.getInteger("tenderway.ids", 22);

    private static final List<String> STAFF = List.of(
            "officer",
            "evaluator",
            "expert",
            "moderator",
            "clerk",
            "contracts",
            "reviewer",
            "health",
            "placements",
            "manager",
            "admin");
    private static final Set<String> OFFICER = Set.of("officer");
    private static final Set<String> OFFICER_OR_MANAGER = Set.of("officer", "manager");

    private static final Set<String> PAPERS = Set.of("officer", "manager", "clerk");

    /** Every address at which one id can be counted on, and who has business there. */
    private static final Map<String, Set<String>> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("/tenders/{tender}/bids", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/late-bids", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/share", Set.of()),
            Map.entry("/tenders/{tender}/opening", Set.of("officer", "manager", "clerk", "contracts")),
            Map.entry("/api/v1/tenders/{tender}/opening-report", Set.of("officer", "manager", "clerk", "contracts")),
            Map.entry("/tenders/{tender}/clarifications", OFFICER),
            Map.entry("/tenders/{tender}/conflicts", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/exclusions", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/lot-preferences", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/panels", OFFICER_OR_MANAGER),
            Map.entry("/tenders/{tender}/evaluation-papers", PAPERS),
            Map.entry("/tenders/{tender}/evaluation-papers/report.pdf", PAPERS),
            Map.entry("/tenders/{tender}/evaluation-papers/{lotRole}/{id}/assessment-summary.pdf", Set.of()),
            Map.entry("/tenders/{tender}/results", Set.of("officer", "manager", "moderator")),
            Map.entry("/lots/{lotRole}/bids/{bid}/files/{id}", Set.of()),
            Map.entry("/lots/{lotRole}/interests", Set.of()),
            Map.entry("/evaluations/{lotRole}/result", Set.of("officer", "manager", "moderator")),
            Map.entry("/evaluations/{lotRole}/reopening", Set.of("officer", "manager", "moderator")),
            Map.entry("/clarifications/{id}", Set.of()),
            Map.entry("/tasks/enterPrices?taskId={task}", Set.of()),
            Map.entry("/tasks/scoreQuality?taskId={task}", Set.of()),
            Map.entry("/tasks/moderateScores?taskId={task}", Set.of()),
            Map.entry("/tasks/setOpeningPassphrase?taskId={task}", Set.of()),
            Map.entry("/tasks/answerQuestion?taskId={task}", Set.of()),
            Map.entry("/tasks/decideConflict?taskId={task}", Set.of()),
            Map.entry("/tasks/conductReview?taskId={task}", Set.of()),
            Map.entry("/tasks/assessApplication?taskId={task}", Set.of()),
            Map.entry("/tasks/draftImprovementPlan?taskId={task}", Set.of())));

    enum Kind {
        NOT_THERE,
        OF_ANOTHER_TENDER
    }

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    private static int count;

    private String tender = "";

    @BeforeEach
    void published() {
        tender = new OpenTender(programmes, tasks, identities).publish("COUNT%d-2018".formatted(++count));
        OpenTender.at(OpenTender.BEGINNING);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverIsNotTheirsAnswersAsIfItDidNotExist(Kind kind) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var route : ROUTES.entrySet()) {
            List<String> strangers = STAFF.stream()
                    .filter(person ->
                            kind == Kind.NOT_THERE || !route.getValue().contains(person))
                    .toList();
            for (int number = 0; number < IDS; number++) {
                String person = strangers.get(number % strangers.size());
                String path = filled(route.getKey(), kind, number);
                MockHttpServletResponse answer =
                        web.perform(get(path).with(user(person))).andReturn().getResponse();
                String said = answer.getContentAsString(StandardCharsets.UTF_8);
                if (answer.getStatus() != 404 || said.contains(tender)) {
                    wrong.add("%s at %s: %d".formatted(person, route.getKey(), answer.getStatus()));
                }
            }
        }
        assertThat(wrong.stream().distinct()).isEmpty();
    }

    /** Of this tender, but done behind another page than the one that is asked. */
    private String openTask(int number) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(tender + "%")
                .list();
        return open.get(number % open.size()).getId();
    }

    private String filled(String route, Kind kind, int number) {
        String of = kind == Kind.OF_ANOTHER_TENDER
                ? tender
                : number % 2 == 0 ? "COUNTED%d-2018-LEAD".formatted(number) : "COUNT1-2018-LEAD%d".formatted(number);
        String id =
                number % 3 == 0 ? "F-" + UUID.randomUUID() : number % 3 == 1 ? "Q-" + number : String.valueOf(number);
        return route.replace("{tender}", of)
                .replace("{lotRole}", of + "-1")
                .replace(
                        "{task}",
                        kind == Kind.OF_ANOTHER_TENDER
                                ? openTask(number)
                                : UUID.randomUUID().toString())
                .replace("{bid}", "%s-B%d".formatted(of, number))
                .replace("{id}", id);
    }
}
