package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;

/** A contract manager brings in a register: a file with a bad cell, then the corrected one. */
@BrowserTest
class RegisterBrowserTests {

    private static final String HEADINGS = "Reference,Title,Supplier,Start date,End date,Term,Value with options\n";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @AfterAll
    static void handBackTheClock() {
        ClockUtil.reset();
    }

    @Test
    void aRegisterComesInAfterItsBadCellIsCorrected() throws IOException {
        try (var browser = Browser.at("http://localhost:" + port)) {
            browser.signIn("contracts").open("/contracts");
            assertThat(browser.accessibilityViolations()).isEmpty();
            browser.enter(By.linkText("Import a register"));
            assertThat(browser.accessibilityViolations()).isEmpty();

            upload(browser, HEADINGS + "W-1,Gofal Tŷ Gŵyr,Alder,01/04/2018,someday,,1000\n");
            browser.waitFor("Nothing can be imported yet").waitFor("E2").waitFor("“someday” is no day");
            assertThat(browser.accessibilityViolations()).isEmpty();

            browser.open("/contracts/import");
            upload(browser, HEADINGS + "W-1,Gofal Tŷ Gŵyr,Alder,01/04/2018,31/03/2023,5+5,\"1,000.50\"\n");
            browser.waitFor("What this file would do");
            assertThat(browser.accessibilityViolations()).isEmpty();
            browser.screenshot("register-import");
            browser.enter(By.xpath("//button[contains(., 'Take over the register')]"));
            browser.waitFor("The register is in");
            assertThat(browser.accessibilityViolations()).isEmpty();

            browser.open("/contracts?q=gŵyr").waitFor("Gofal Tŷ Gŵyr").waitFor("£1,000.50");
            browser.enter(By.cssSelector("tbody a")).waitFor("What the register holds");
            assertThat(browser.accessibilityViolations()).isEmpty();
        }
    }

    private void upload(Browser browser, String csv) throws IOException {
        Path file = Files.write(folder.resolve("register.csv"), csv.getBytes(StandardCharsets.UTF_8));
        browser.find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
        browser.enter(By.xpath("//button[contains(., 'Look at the file')]"));
    }
}
