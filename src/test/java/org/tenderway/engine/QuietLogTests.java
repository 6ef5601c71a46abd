package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** The log names cases and never people. */
@DatabaseTest
class QuietLogTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void aRefusedRequestLeavesNoNameInTheLog() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        Level before = root.getLevel();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        try {
            Visitor clerk = new Visitor(port);
            clerk.signIn("clerk", "a wrong password");
            identities.unlockUser("clerk");
            clerk.signIn("clerk", DemoPeople.PASSWORD);
            clerk.get("/programmes/new");
            clerk.submit("/work", "/programmes/new", Map.of("title", "Home of Petronella Quince"));
            clerk.submit("/work", "/tenders/HC-2018-LEAD/bids", Map.of("supplierName", "Quince Care"));
            clerk.json("POST", "/api/v1/referrals", "{\"who\":\"Petronella Quince\"}");
            clerk.json("PUT", "/camunda/api/engine/engine/default/user/clerk/profile", "{\"id\":\"clerk\"}");
            LoggerFactory.getLogger(QuietLogTests.class).info("heard");
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        String said = lines.list.stream()
                .map(line -> line.getFormattedMessage() + line.getMDCPropertyMap())
                .collect(Collectors.joining("\n"));
        assertThat(said)
                .contains("heard")
                .doesNotContain("clerk", "Clara", "Penn", "Petronella", "Quince", "password", "@council.example");
    }

    @Test
    void aLineAboutAPageCarriesTheReferenceOfItsCase() {
        var marking = new CaseInLogs();
        var request = new MockHttpServletRequest("GET", "/tenders/HC-2018-LEAD/bids");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("tender", "HC-2018-LEAD"));
        marking.preHandle(request, new MockHttpServletResponse(), this);
        assertThat(MDC.get(CaseInLogs.CASE)).isEqualTo("HC-2018");
        marking.afterCompletion(request, new MockHttpServletResponse(), this, null);
        assertThat(MDC.get(CaseInLogs.CASE)).isNull();
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("reference", "somebody@council.example"));
        marking.preHandle(request, new MockHttpServletResponse(), this);
        assertThat(MDC.get(CaseInLogs.CASE)).isNull();
    }
}
