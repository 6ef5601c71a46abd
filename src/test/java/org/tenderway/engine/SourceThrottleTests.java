package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever tries many names from one place waits, and nobody else does. */
class SourceThrottleTests {

    private final SourceThrottle throttle = new SourceThrottle(20);

    @Test
    void afterSoManyWrongSignInsFromOnePlaceItWaitsAndAnotherPlaceDoesNot() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(signIn("192.0.2.7", "/login?error").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse answer = signIn("192.0.2.7", "/login?error");
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("600");
        assertThat(answer.getContentAsString()).contains("Wait ten minutes");
        assertThat(signIn("192.0.2.8", "/work").getStatus()).isEqualTo(200);
    }

    @Test
    void peopleWhoSignInRightlyDoNotCountHoweverManyShareAnAddress() throws Exception {
        for (int person = 0; person < 100; person++) {
            assertThat(signIn("192.0.2.7", "/work").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void registrationsCountWhateverTheyAnswerAndANetworkOfTheNewerKindCountsAsOnePlace() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(send("2001:db8:1:2::" + attempt, "/supplier/register", "/supplier/register/sent")
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(send("2001:db8:1:2:ffff::1", "/supplier/register", "").getStatus())
                .isEqualTo(429);
        assertThat(send("2001:db8:1:3::1", "/supplier/register", "").getStatus())
                .isEqualTo(200);
    }

    @Test
    void machinesAndTasklistAreWaysToTryPasswordsTooAndAMachineKeepsNobodyElseOut() throws Exception {
        String tasklist = "/camunda/api/admin/auth/user/default/login/tasklist";
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(refused("GET", "/api/v1/cases/HC-2018").getStatus()).isEqualTo(401);
        }
        assertThat(refused("GET", "/api/v1/cases/HC-2018").getStatus()).isEqualTo(429);
        assertThat(signIn("192.0.2.9", "/work").getStatus()).isEqualTo(200);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(refused("POST", tasklist).getStatus()).isEqualTo(401);
        }
        assertThat(signIn("192.0.2.9", "/work").getStatus()).isEqualTo(429);
    }

    private MockHttpServletResponse refused(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr("192.0.2.9");
        request.addHeader("Authorization", "Basic d3Jvbmc6d3Jvbmc=");
        var response = new MockHttpServletResponse();
        throttle.doFilter(request, response, (asked, answered) -> ((MockHttpServletResponse) answered).setStatus(401));
        return response;
    }

    @Test
    void lettersAboutForgottenPasswordsAndTriesOfCodesCountLikeRegistrations() throws Exception {
        for (String path :
                List.of("/supplier/forgotten", "/supplier/password", "/supplier/join", "/supplier/colleagues")) {
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(send("192.0.2.11", path, "").getStatus()).isEqualTo(200);
            }
            assertThat(send("192.0.2.11", path, "").getStatus()).as(path).isEqualTo(429);
        }
    }

    private MockHttpServletResponse signIn(String from, String to) throws Exception {
        return send(from, "/login", to);
    }

    private MockHttpServletResponse send(String from, String path, String to) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        throttle.doFilter(
                request, response, (asked, answered) -> ((MockHttpServletResponse) answered).setHeader("Location", to));
        return response;
    }
}
