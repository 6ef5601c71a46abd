package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tenderway.broken.walk.UnvisitedPages;
import org.tenderway.replay.TenderRoutes;

/** Every page of the product, for the people that it is for: it is there, and it keeps to WCAG 2.2, levels A and AA. */
@BrowserTest
class EveryPageBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    RoomRoutes routes;

    @Autowired
    TenderRoutes tenders;

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.at("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
        ClockUtil.reset();
    }

    @Test
    void everyPageIsThereAndViolatesNoGuideline() throws IOException {
        var walk = new PageWalk(browser);
        walk.from("/", "/accessibility", "/login", "/login?error", "/nowhere");
        walk.from("/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31");
        walk.from("/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&statedEnd=2018-06-02");
        walk.as("officer", "/work", "/cases/HC-2018", "/cases/XX-2000", "/tenders/TRAVEL-2018-LEAD/bids");
        walk.as("contracts", "/work", "/contracts", "/contracts/HC-2018-OLD-1");
        for (String user : List.of("evaluator", "moderator", "clerk", "manager", "admin")) {
            walk.as(user, "/work");
        }
        assertThat(walk.seen())
                .contains("/work", "/cases/*", "/mailbox/*", "/calendar", "/training-clock", "/programmes/new")
                .contains("/cases/*/decisions/*", "/tasks/scoreQuality", "/tasks/moderateScores", "/contracts/*");
        everyRoom(walk);
        everyRefusal(walk);
        everySecondSend(walk);
        assertThat(walk.violations()).isEmpty();
    }

    private void everyRoom(PageWalk walk) {
        List<String> addresses = routes.addresses().values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertThat(routes.unvisited(
                        addresses.stream().map(EveryPageBrowserTests::path).toList()))
                .as("pages without a visit")
                .isEmpty();
        addresses.stream()
                .filter(address -> !walk.reached().contains(path(address)))
                .forEach(address -> walk.look(user(address), path(address)));
        walk.elsewhere().stream()
                .filter(link -> !link.matches("/supplier.*|.*(/training-clock|/calculators|/mailbox/).*"))
                .forEach(link -> walk.look("manager", link));
    }

    private void everyRefusal(PageWalk walk) throws IOException {
        tenders.refusals().stream().sorted().forEach(address -> walk.refuse(user(address), path(address)));
        Path bad = Files.write(folder.resolve("scores.csv"), tenders.badScores());
        browser.as("evaluator").open(tenders.sheetFile());
        browser.find(By.id("file")).sendKeys(bad.toAbsolutePath().toString());
        browser.enter(By.cssSelector("main form button[type=submit]")).waitFor("Nothing was taken over");
        walk.check("a file of scores with a bad cell");
    }

    /** An edit that came too late, and a form that is sent twice: both are said on pages that keep to the guidelines. */
    private void everySecondSend(PageWalk walk) {
        String page = tenders.deadline();
        browser.as("manager").open(page);
        sent("officer", page, proposal("2018-07-27", "The portal was down"));
        propose("2018-07-30", "A question came late").waitFor("Somebody else changed this first");
        walk.check("an edit that came too late");
        browser.enter(By.xpath("//button[contains(., 'Put mine in its place')]"))
                .waitFor("Waiting for a second person")
                .waitFor("A question came late");
        Map<String, String> form = proposal("2018-08-03", "A day was lost");
        List.of("version", "_form").forEach(field -> form.put(field, value(field)));
        sent("manager", page, form);
        propose("2018-08-03", "A day was lost").waitFor("You sent this form twice. It was done once");
        walk.check("a form that was sent twice");
    }

    private void sent(String user, String page, Map<String, String> form) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(user, "tenderway-demo");
        assertThat(visitor.submit(page, page, form).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> proposal(String day, String reason) {
        return new HashMap<>(Map.of("deadline", day, "time", "12:00", "reason", reason));
    }

    private Browser propose(String day, String reason) {
        proposal(day, reason).forEach((field, text) -> browser.driver()
                .executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, text));
        return browser.enter(By.xpath("//button[contains(., 'Propose this deadline')]"));
    }

    private String value(String field) {
        return String.valueOf(browser.driver()
                .executeScript(
                        "return document.querySelector(`form[action$='/deadline'] [name=${arguments[0]}]`).value",
                        field));
    }

    @Test
    void proofThatAPageWithoutAVisitIsReported() throws NoSuchMethodException {
        Map<RequestMappingInfo, HandlerMethod> handlers = new HashMap<>();
        var parsed = new RequestMappingInfo.BuilderConfiguration();
        parsed.setPatternParser(new PathPatternParser());
        for (String each : List.of("visited", "unvisited")) {
            Method method = UnvisitedPages.class.getMethod(each);
            handlers.put(
                    RequestMappingInfo.paths("/walk/{tender}/" + each)
                            .methods(RequestMethod.GET)
                            .options(parsed)
                            .build(),
                    new HandlerMethod(new UnvisitedPages(), method));
        }
        List<String> visits = List.of("/walk/HC-2018-LEAD/visited?taskId=1");
        assertThat(FoundPages.unvisited(handlers, Set.of("broken"), visits))
                .containsExactly("/walk/{tender}/unvisited");
        assertThat(FoundPages.unvisited(handlers, Set.of("portal"), visits)).isEmpty();
    }

    private static String user(String address) {
        return address.substring(0, address.indexOf(':'));
    }

    private static String path(String address) {
        return address.substring(address.indexOf(':') + 1);
    }
}
