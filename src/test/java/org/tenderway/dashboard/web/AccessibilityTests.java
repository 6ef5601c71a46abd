package org.tenderway.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.tenderway.Browser;

@Tag("browser")
@ActiveProfiles("demo")
@SpringBootTest(classes = PagesOnPaper.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessibilityTests {

    private static final String[] PAGES = {
        "/", "/accessibility", "/work", "/cases", "/cases/HC-2018", "/cases/XX-2000", "/nowhere"
    };

    @LocalServerPort
    int port;

    @Test
    void noPageViolatesTheGuidelines() {
        try (var browser = Browser.at("http://localhost:" + port)) {
            for (String path : PAGES) {
                browser.open(path).wholePage("paper" + path.replace('/', '-'));
                assertThat(browser.accessibilityViolations()).as(path).isEmpty();
            }
        }
    }

    @Test
    void onANarrowScreenNothingButWideTablesScrollsSideways() {
        try (var browser = Browser.at("http://localhost:" + port).width(500)) {
            for (String path : PAGES) {
                browser.open(path).wholePage("narrow" + path.replace('/', '-'));
                assertThat(browser.driver()
                                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(browser.accessibilityViolations()).as(path).isEmpty();
            }
        }
    }
}
