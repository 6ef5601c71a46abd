package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;

/** A supplier in a real browser, with the keyboard alone, from the registration to the receipt. */
@BrowserTest
class SupplierBrowserTests {

    private static final String PASSWORD = "a password to remember";

    @LocalServerPort
    int port;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SealedBox box;

    @TempDir
    Path folder;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<String> violations = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
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
    void aSupplierRegistersAsksBidsAndReadsTheReceipt() throws IOException {
        String tender = new OpenTender(programmes, tasks, identities).publish("WEB-2018");
        box.lock(tender);
        Path file = Files.writeString(folder.resolve("plan.txt"), "How we would begin");
        look("/opportunities");
        press(By.linkText("How to take part"));
        browser.waitFor("If you cannot use these pages");
        look();
        browser.wholePage("supplier-guide");
        look("/supplier/register");
        enter("Register");
        assertThat(browser.waitFor("There is a problem").text()).contains("at least 12 characters");
        look();
        type("organisation", "Cwmni Llŷn Care (fictional)");
        type("person", "Wyn O’Neill");
        type("email", "wyn@llyn.example");
        type("password", PASSWORD);
        type("repeated", PASSWORD);
        enter("Register");
        browser.waitFor("Look into your mail");
        look();
        press(By.id("demo-link"));
        look();
        enter("Confirm my address");
        browser.waitFor("Your address is confirmed");
        look();
        browser.open("/login");
        type("username", "wyn@llyn.example");
        browser.find(By.name("password")).sendKeys(PASSWORD, Keys.ENTER);
        browser.waitFor("Your bids");
        look();
        look("/opportunities/" + tender);
        browser.wholePage("supplier-opportunity");
        press(By.linkText("Ask a question"));
        look();
        type("question", "May a lot be served from two houses?");
        enter("Ask");
        browser.waitFor("Your question was sent");
        look();
        look("/supplier/bids/" + tender);
        press(By.linkText("Choose the lots to bid for"));
        look();
        browser.driver().findElement(By.id("lots")).sendKeys(Keys.SPACE);
        enter("Save and go on");
        for (String question : List.of("Care quality", "Workforce")) {
            press(By.linkText(question));
            look();
            type("answer", "Our answer on " + question);
            enter("Save");
            browser.waitFor("Your bid");
        }
        press(By.linkText("Prices"));
        look();
        type("price-1", "15.75");
        enter("Save");
        press(By.linkText("Attach files"));
        look();
        browser.find(By.id("place")).sendKeys("Lot 1 North: Care quality");
        browser.find(By.id("file")).sendKeys(file.toString());
        enter("Attach");
        browser.waitFor("The file is attached");
        look();
        look("/supplier/bids/" + tender);
        press(By.linkText("Check your answers and hand in"));
        assertThat(browser.waitFor("Hand in your bid").text())
                .contains("Our answer on Workforce", "£15.75", "plan.txt");
        look();
        browser.wholePage("supplier-check");
        enter("Hand in");
        browser.waitFor("Your bid was received");
        assertThat(browser.find(By.id("received")).getText()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} on .*");
        assertThat(browser.find(By.id("hash")).getText()).matches("[0-9a-f]{64}");
        look();
        browser.wholePage("supplier-receipt");
        look("/supplier/bids/" + tender);
        browser.wholePage("supplier-bid");
        press(By.linkText("Withdraw your bid"));
        look();
        look("/supplier/summaries");
        look("/supplier");
        browser.wholePage("supplier-home");
        assertThat(violations).isEmpty();
        assertThat(unseen())
                .as("pages of suppliers that the journey does not pass")
                .isEmpty();
    }

    /** Every page of suppliers, found from the product itself; what is sent as a file is no page. */
    private List<String> unseen() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping ->
                        java.util.Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> pattern.getPatternString().matches("/(supplier|opportunities)(/.*)?"))
                .filter(pattern -> !pattern.getPatternString().matches(".*(\\.txt|\\.pdf|/files/\\{id\\})"))
                .filter(pattern -> seen.stream().noneMatch(path -> pattern.matches(PathContainer.parsePath(path))))
                .map(PathPattern::getPatternString)
                .toList();
    }

    /** Opens a page and asks the accessibility checker about it. */
    private void look(String path) {
        browser.open(path);
        look();
    }

    private void look() {
        seen.add(URI.create(browser.address()).getPath());
        browser.accessibilityViolations().forEach(found -> violations.add(browser.address() + ": " + found));
    }

    private void type(String field, String text) {
        browser.type(By.name(field), text);
    }

    private void press(By link) {
        browser.find(link).sendKeys(Keys.ENTER);
    }

    private void enter(String button) {
        press(By.xpath("//main//button[starts-with(normalize-space(.), '" + button + "')]"));
    }
}
