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
