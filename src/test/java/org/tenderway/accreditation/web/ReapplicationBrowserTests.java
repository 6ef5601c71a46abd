package org.tenderway.accreditation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListFile;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.ApplicationDesk;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.accreditation.CriterionFinding;
import org.tenderway.accreditation.Incumbent;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.accreditation.Registration;

/** A home that failed two standards applies again in a real browser: it sees why, and is asked for these two only. */
@BrowserTest
class ReapplicationBrowserTests {

    private static final String HOME = "CH-2020-A-0001";

    @LocalServerPort
    int port;

    @Autowired
    AccreditedLists lists;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Accreditations accreditations;

    @Autowired
    IdentityService identities;

    private Browser browser;

    @BeforeEach
    void aHomeThatFailedTwoStandards() {
        if (lists.find("CH-2020").isEmpty()) {
            identities.setAuthenticatedUserId("officer");
            lists.open(AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020));
            lists.invite(
                    "CH-2020",
                    List.of(new Incumbent(
                            "Willow House", "Willow Ltd (fictional)", "a@willow.example", Registration.RESIDENTIAL)));
        }
        identities.setAuthenticatedUserId("officer");
        List<String> codes = lists.find("CH-2020").orElseThrow().criteria().stream()
                .map(NewCriterion::code)
                .toList();
        Map<String, CriterionAnswer> answers = new HashMap<>();
        Map<String, CriterionFinding> found = new HashMap<>();
        for (String code : codes) {
            answers.put(code, new CriterionAnswer("We meet it: " + code, "Folder " + code, null));
            boolean met = !List.of("WORKFORCE", "COMMUNITY").contains(code);
            found.put(code, new CriterionFinding(met, met ? "" : "nothing on record for " + code));
        }
        desk.submit(HOME, answers);
        identities.setAuthenticatedUserId("reviewer");
        desk.assess(HOME, found);
        identities.clearAuthentication();
        browser = Browser.at("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @AfterAll
    static void handBackTheClock() {
        ClockUtil.reset();
    }

    @Test
    void onlyWhatFailedIsAskedAgainWithTheEarlierAnswersShown() {
        browser.signIn("officer").open("/accredited-lists/CH-2020").waitFor("Willow House");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.enter(By.linkText(HOME)).waitFor("Not accredited");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.enter(By.linkText("Apply again for what failed")).waitFor("nothing on record for WORKFORCE");
        assertThat(browser.text()).contains("We meet it: COMMUNITY", "We meet it: INSURANCE", "What stands");
        assertThat(browser.driver().findElements(By.tagName("textarea"))).hasSize(2);
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.picture("re-application");

        browser.type(By.id("answer-WORKFORCE"), "Supervision is recorded every month")
                .enter(By.xpath("//button[contains(., 'Hand in')]"))
                .waitFor("There is a problem");
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.find(By.id("answer-WORKFORCE")).getText()).isEqualTo("Supervision is recorded every month");
        browser.type(By.id("evidence-WORKFORCE"), "Records of October and November")
                .type(By.id("answer-COMMUNITY"), "A programme with the school began")
                .type(By.id("evidence-COMMUNITY"), "Programme")
                .enter(By.xpath("//button[contains(., 'Hand in')]"))
                .waitFor("The application was handed in");
        assertThat(accreditations.find(HOME).orElseThrow().status()).isEqualTo(AccreditationStatus.APPLIED);

        browser.forget()
                .signIn("reviewer")
                .open("/accreditations/%s/assessment".formatted(HOME))
                .waitFor("Is it met?");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.press(By.cssSelector("label[for=verdict-WORKFORCE]"))
                .press(By.cssSelector("label[for=verdict-COMMUNITY]"))
                .enter(By.xpath("//button[contains(., 'Record the assessment')]"))
                .waitFor("The assessment was recorded");
        assertThat(accreditations.find(HOME).orElseThrow().status()).isEqualTo(AccreditationStatus.PASSED);
        assertThat(accreditations.find(HOME).orElseThrow().remedied()).containsExactly("WORKFORCE", "COMMUNITY");
    }
}
