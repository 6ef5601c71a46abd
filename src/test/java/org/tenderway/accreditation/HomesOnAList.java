package org.tenderway.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.accreditation.domain.Accrediting;
import org.tenderway.accreditation.domain.Applying;
import org.tenderway.accreditation.domain.Assessing;
import org.tenderway.accreditation.domain.OpenBooks;
import org.tenderway.contract.Contracts;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** A list that just opened, with two homes invited to it, and the people who work on it. */
abstract class HomesOnAList {

    private static int lists = 100;

    @Autowired
    AccreditedLists board;

    @Autowired
    Accreditations accreditations;

    @Autowired
    Applying applying;

    @Autowired
    Assessing assessing;

    @Autowired
    Accrediting accrediting;

    @Autowired
    Contracts contracts;

    @Autowired
    OpenBooks openBooks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate sql;

    String list = "";
    String home = "";

    @BeforeEach
    void anOpenList() {
        at("2020-03-02");
        as("officer");
        var entry = AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020);
        list = board.open(new NewAccreditedList(
                new CaseReference("CH-2020-" + lists++),
                entry.title(),
                entry.council(),
                entry.partner(),
                Regime.PCR2015,
                true,
                Money.of("604863000"),
                true,
                entry.startsOn(),
                entry.endsOn(),
                entry.ceilingEnd(),
                entry.promptMonths(),
                24,
                List.of(3, 1, 0),
                entry.criteria(),
                "the contract before ends"));
        assertThat(board.invite(list, List.of(home("Willow House"), home("Willow House"), home("Ash Lodge"))))
                .isEqualTo(2);
        home = list + "-A-0001";
    }

    @AfterEach
    void nobody() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    Task task(String key) {
        return Stream.of(home, list, list + "-D1")
                .flatMap(about ->
                        tasks
                                .createTaskQuery()
                                .taskDefinitionKey(key)
                                .processInstanceBusinessKey(about)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the task " + key));
    }

    void submit() {
        as("officer");
        applying.submit(home, all());
    }

    void assess(Map<String, String> failures) {
        as("reviewer");
        Map<String, CriterionFinding> found = new HashMap<>();
        board.find(list)
                .orElseThrow()
                .criteria()
                .forEach(criterion -> found.put(
                        criterion.code(),
                        new CriterionFinding(
                                !failures.containsKey(criterion.code()), failures.getOrDefault(criterion.code(), ""))));
        assessing.assess(home, found);
    }

    void approveAndSign() {
        as("manager");
        accrediting.approve(home, "approve", "");
        as("contracts");
        accrediting.sign(home, "sign", "");
    }

    Map<String, CriterionAnswer> all() {
        return answers(board.find(list).orElseThrow().criteria().stream()
                .map(NewCriterion::code)
                .toArray(String[]::new));
    }

    static Map<String, CriterionAnswer> answers(String... codes) {
        Map<String, CriterionAnswer> given = new HashMap<>();
        for (String code : codes) {
            given.put(code, new CriterionAnswer("We meet it", "Folder " + code, null));
        }
        return given;
    }

    AccreditationView view() {
        return accreditations.find(home).orElseThrow();
    }

    static Incumbent home(String name) {
        return new Incumbent(name, name + " Ltd (fictional)", "home@willow.example", Registration.RESIDENTIAL);
    }

    void as(String userId) {
        identities.clearAuthentication();
        identities.setAuthentication(
                userId,
                identities.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }

    void complete(String key, Map<String, Object> form) {
        tasks.complete(task(key).getId(), form);
    }

    /** Lets a day come, and with it every timer of a process that falls due. */
    void on(String day, String businessKey) {
        at(day);
        identities.clearAuthentication();
        for (int round = 0; round < 20; round++) {
            var due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                    .flatMap(each -> jobs
                            .createJobQuery()
                            .processInstanceId(each.getId())
                            .duedateLowerThan(ClockUtil.getCurrentTime())
                            .list()
                            .stream())
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            jobs.executeJob(due.get(0).getId());
        }
        throw new IllegalStateException("the timers of %s never come to rest".formatted(businessKey));
    }
}
