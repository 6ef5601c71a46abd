package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

@DatabaseTest
class HouseFiguresTests {

    @LocalServerPort
    int port;

    @Autowired
    HouseFigures figures;

    @Autowired
    TaskService tasks;

    @Test
    void theFiguresOfTheHouseAreThereForAnAdministratorAndForNobodyElse() {
        assertThat(new Visitor(port).get("/actuator/prometheus").statusCode()).isEqualTo(302);
        Visitor manager = new Visitor(port);
        manager.signIn("manager", DemoPeople.PASSWORD);
        assertThat(manager.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        Visitor admin = new Visitor(port);
        admin.signIn("admin", DemoPeople.PASSWORD);
        String body = admin.send(admin.request("/actuator/prometheus").header("Accept", "text/plain"))
                .body();
        HouseFigures.FIGURES.keySet().forEach(name -> assertThat(body).contains("\n" + name.replace('.', '_') + " "));
        assertThat(body).contains("tenderway_trail_connected 1.0").doesNotContain("officer", "@council.example");
    }

    @Test
    void whatIsOverdueAndWhatIsNotSentAreCounted() {
        long overdue = figures.count("tenderway.tasks.overdue");
        var task = tasks.newTask("overdue-task");
        task.setDueDate(new Date(ClockUtil.getCurrentTime().getTime() - 60_000));
        tasks.saveTask(task);
        assertThat(figures.count("tenderway.tasks.overdue")).isEqualTo(overdue + 1);
        tasks.deleteTask("overdue-task", true);
        HouseFigures.FIGURES
                .keySet()
                .forEach(name -> assertThat(figures.count(name)).as(name).isGreaterThanOrEqualTo(0));
    }

    @Test
    void aMachineReadsThemWithTheWordThatItWasGivenAndWithNoOther() {
        var rights = new WatchRights("a word of thirty letters or so");
        assertThat(lets(rights, "Bearer a word of thirty letters or so")).isTrue();
        assertThat(lets(rights, "Bearer another")).isFalse();
        assertThat(lets(rights, "")).isFalse();
        assertThat(lets(new WatchRights(""), "Bearer ")).isFalse();
        assertThat(lets(new WatchRights("short"), "Bearer short")).isFalse();
    }

    private static boolean lets(WatchRights rights, String header) {
        var request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.addHeader("Authorization", header);
        return rights.authorize(
                        () -> new TestingAuthenticationToken("somebody", "", "ROLE_MANAGER"),
                        new RequestAuthorizationContext(request))
                .isGranted();
    }
}
