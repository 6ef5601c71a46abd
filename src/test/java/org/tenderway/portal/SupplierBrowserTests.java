package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.Keyboard;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** A supplier in a real browser, with the keyboard alone, from the registration to the receipt. */
@BrowserTest
class SupplierBrowserTests {

    private static final String PASSWORD = "a password to remember";
    private static final String LATER = "another one to remember";
    private static final String MAIL = "wyn@llyn.example";

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

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    Drafts drafts;

    @TempDir
    Path folder;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final List<String> violations = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private Browser browser;
    private Keyboard keys;

    @BeforeEach
    void openBrowser() {
        browser = Browser.at("http://localhost:" + port);
        keys = new Keyboard(browser);
    }

    @AfterEach
    void close() {
        browser.close();
        ClockUtil.reset();
    }

    @Test
    void aSupplierBidsWithdrawsAndBidsAgainWithTheKeyboardAlone() throws IOException {
        String tender = new OpenTender(programmes, tasks, identities).publish("WEB-2018");
        box.lock(tender);
        String home = "/supplier/bids/" + tender;
        look("/opportunities");
        keys.enter("How to take part");
        browser.waitFor("If you cannot use these pages");
        look();
        registers();
        look("/opportunities/" + tender);
        keys.enter("Ask a question");
        look();
        keys.type("question", "May a lot be served from two houses?");
        keys.enter("Ask");
        browser.waitFor("Your question was sent");
        look();
        String code = writesTheRecoveryCode();
        asksAColleague();
        writes(home);
        forgetsThePassword(code);
        attaches(home);
        keys.enter("Check your answers and hand in");
        assertThat(browser.waitFor("Hand in your bid").text())
                .contains("Our answer on Workforce", "£15.75", "plan.txt");
        look();
        handsIn();
        assertThat(browser.find(By.id("received")).getText()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} on .*");
        assertThat(browser.find(By.id("hash")).getText()).matches("[0-9a-f]{64}");
        look();
        look(home);
        keys.enter("Withdraw your bid");
        look();
        keys.enter("Withdraw");
        browser.waitFor("Your bid is withdrawn");
        look();
        keys.enter("Check your answers and hand in");
        handsIn();
        look(home);
        assertThat(browser.text()).contains("Received in time", "Withdrawn");
        look("/supplier/summaries");
        look("/supplier/key");
        handsInLate(tender, home);
        assertThat(violations).isEmpty();
        assertThat(unseen())
                .as("pages of suppliers that the journey does not pass")
                .isEmpty();
    }

    private void registers() {
        look("/supplier/register");
        keys.enter("Register");
        assertThat(browser.waitFor("There is a problem").text()).contains("at least 12 characters");
        look();
        keys.type("organisation", "Cwmni Llŷn Care (fictional)");
        keys.type("person", "Wyn O’Neill");
        keys.type("email", MAIL);
        keys.type("password", PASSWORD);
        keys.type("repeated", PASSWORD);
        keys.enter("Register");
        browser.waitFor("Look into your mail");
        look();
        keys.enter("Open the link of the letter");
        look();
        keys.enter("Confirm my address");
        browser.waitFor("Your address is confirmed");
        look();
        signsIn(MAIL, PASSWORD);
        look();
    }

    private String writesTheRecoveryCode() {
        look("/supplier");
        keys.enter("Make a recovery code");
        look();
        keys.enter("Make a recovery code");
        look();
        return browser.find(By.id("recovery-code")).getText();
    }

    private void asksAColleague() {
        look("/supplier/colleagues");
        keys.type("name", "Orla Finch");
        keys.type("email", "orla@llyn.example");
        keys.enter("Invite");
        look();
        String code = browser.find(By.id("colleague-code")).getText();
        keys.enter("Open the link of the letter");
        look();
        keys.type("password", LATER);
        keys.type("repeated", LATER);
        keys.type("code", code);
        keys.enter("Join");
        browser.waitFor("You joined your organisation");
        look();
        look("/supplier/colleagues");
        assertThat(browser.text()).contains("Orla Finch", "Can read and write them");
    }

    private void writes(String home) {
        look(home);
        keys.enter("Choose the lots to bid for");
        look();
        keys.tick("lots", "1");
        keys.enter("Save and go on");
        for (String question : List.of("Care quality", "Workforce")) {
            keys.enter(question);
            look();
            keys.type("answer", "Our answer on " + question);
            keys.enter("Save");
            browser.waitFor("Your bid");
        }
        keys.enter("Prices");
        look();
        keys.type("price-1", "15.75");
        keys.enter("Save");
    }

    /** What was written is still there under the new password. */
    private void forgetsThePassword(String code) {
        browser.forget();
        look("/login");
        keys.enter("Choose a new password");
        look();
        keys.type("email", MAIL);
        keys.enter("Send the letter");
        look();
        keys.enter("Open the link of the letter");
        look();
        keys.enter("Choose this password");
        browser.waitFor("There is a problem");
        look();
        keys.type("password", LATER);
        keys.type("repeated", LATER);
        keys.type("code", code);
        keys.enter("Choose this password");
        browser.waitFor("Your password is changed");
        look();
        signsIn(MAIL, LATER);
    }

    private void attaches(String home) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.txt"), "How we would begin");
        look(home);
        keys.enter("Attach files");
        look();
        keys.pick("place", "Lot 1 North: Care quality");
        keys.choose("file", file);
        keys.enter("Attach");
        browser.waitFor("The file is attached");
        look();
        look(home);
    }

    private void handsIn() {
        keys.enter("Hand in");
        browser.waitFor("Your bid was received");
    }

    /** Another supplier, which wrote in time and comes too late. */
    private void handsInLate(String tender, String home) {
        SignedInSupplier other = accounts.signIn("harbourlea", Browser.PASSWORD).orElseThrow();
        DraftKey key = drafts.unlock(other.person(), Browser.PASSWORD);
        var offer = new BidContents.Offer(
                Map.of("Q1", BidContents.Answer.of("We care"), "Q2", BidContents.Answer.of("Well paid")),
                Map.of(BidContents.PRICE, new BigDecimal("16.20")),
                List.of());
        drafts.save(tender, accounts.reference(other.account()), key, new BidContents(Map.of(1, offer)));
        OpenTender.at(OpenTender.AFTER_BIDS);
        browser.forget();
        signsIn("harbourlea", Browser.PASSWORD);
        look(home);
        keys.enter("Hand in late");
        assertThat(browser.waitFor("A bid that you hand in now is late").text()).contains("Well paid");
        look();
        keys.enter("Hand in");
        browser.waitFor("Your bid came late").waitFor("Late, kept unopened");
        look();
    }

    private void signsIn(String name, String password) {
        browser.open("/login");
        keys.type("username", name);
        keys.type("password", password);
        keys.enter("Sign in");
        browser.waitFor("Your bids");
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
        String path = URI.create(browser.address()).getPath();
        seen.add(path);
        browser.wholePage("supplier" + path.replaceAll("[^A-Za-z]+", "-") + seen.size());
        browser.accessibilityViolations().forEach(found -> violations.add(browser.address() + ": " + found));
    }
}
