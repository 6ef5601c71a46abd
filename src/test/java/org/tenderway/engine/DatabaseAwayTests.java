package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTests {

    private static final FilterChain AWAY = (request, response) -> {
        throw new ServletException(
                new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("no connection")));
    };

    @Test
    void whoLooksAtAPageIsToldWhenToComeAgain() throws Exception {
        var answer = answer(new MockHttpServletRequest("GET", "/work"), AWAY);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getContentAsString())
                .contains("Sorry, there is a problem with the service", "load this page again")
                .doesNotContain("connection", "Exception");
    }

    @Test
    void whatWasTypedComesBackToBeSentAgain() throws Exception {
        var request = form("/calendar/closures");
        request.addParameter("reason", "Move & \"more\" <b>");
        assertThat(answer(request, AWAY).getContentAsString())
                .contains("action=\"/calendar/closures\"")
                .contains("name=\"reason\" value=\"Move &amp; &quot;more&quot; &lt;b&gt;\"");
    }

    @Test
    void whoHandsInABidReadsThatOnlyAReceiptCounts() throws Exception {
        var request = form("/supplier/bids/HC-2018-LEAD/submit");
        request.setServletPath("/supplier/bids/HC-2018-LEAD/submit");
        var answer = answer(request, AWAY);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("handed in only once you have a receipt");
    }

    @Test
    void aPasswordIsNotWrittenBackIntoAPage() throws Exception {
        var request = form("/login");
        request.addParameter("password", "tenderway-demo");
        assertThat(answer(request, AWAY).getContentAsString())
                .contains("go back, and send it again")
                .doesNotContain("tenderway-demo");
    }

    @Test
    void machinesAreToldInTheirOwnWay() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/cases");
        request.setServletPath("/api/v1/cases");
        var answer = answer(request, AWAY);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void aServerThatIsStoppedCountsAsAwayAndAnyOtherFailureDoesNot() {
        assertThat(WentWrong.in(new SQLException("", "57P01")).away()).isTrue();
        assertThat(WentWrong.in(new SQLException("", "08006")).away()).isTrue();
        assertThat(WentWrong.in(new SQLException("", "23505")).away()).isFalse();
        assertThatThrownBy(() -> answer(new MockHttpServletRequest("GET", "/work"), (request, response) -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
    }

    private static MockHttpServletRequest form(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        new DatabaseAway().doFilter(request, response, chain);
        return response;
    }
}
