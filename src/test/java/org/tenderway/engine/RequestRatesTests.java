package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks too fast waits, is told for how long, and slows nobody else down. */
class RequestRatesTests {

    private final RateDoor door = new RateDoor(new RequestRates(50, 100, 50));

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void twoHundredRequestsInASecondAreTooManyForOneAndNothingToTheOthers() throws Exception {
        for (int number = 0; number < 100; number++) {
            assertThat(ask("hasty", "/api/v1/cases/HC-2018").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse last = refused("/api/v1/cases/HC-2018");
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last.getContentType()).startsWith("application/problem+json");
        assertThat(last.getContentAsString())
                .contains("Too Many Requests", "try again")
                .doesNotContain("hasty");
        assertThat(ask("calm", "/api/v1/cases/HC-2018").getStatus()).isEqualTo(200);
        assertThat(refused("/work").getContentType()).startsWith("text/plain");
    }

    /** The first refusal: while the hasty one goes on, a few more are taken as time passes. */
    private MockHttpServletResponse refused(String path) throws Exception {
        for (int number = 0; number < 10_000; number++) {
            MockHttpServletResponse answer = ask("hasty", path);
            if (answer.getStatus() == 429) {
                return answer;
            }
        }
        throw new AssertionError("nobody was ever refused");
    }

    @Test
    void fiftyFilesOfBidsInAMinuteAreEnoughAndPagesGoOn() throws Exception {
        for (int number = 0; number < 50; number++) {
            assertThat(ask("reader", "/lots/HC-2018-LEAD-1/bids/HC-2018-LEAD-B1/files/F-" + number)
                            .getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse more = ask("reader", "/lots/HC-2018-LEAD-1/bids/HC-2018-LEAD-B1/files/F-50");
        assertThat(more.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(more.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(ask("reader", "/work").getStatus()).isEqualTo(200);
        assertThat(ask("other", "/lots/HC-2018-LEAD-1/bids/HC-2018-LEAD-B1/files/F-50")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void stylesAndTheWatchOfTheHouseAreNeverCounted() throws Exception {
        for (int number = 0; number < 300; number++) {
            assertThat(ask("hasty", "/assets/theme.css").getStatus()).isEqualTo(200);
            assertThat(ask("hasty", "/actuator/health").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String who, String path) throws Exception {
        var signedIn = new TestingAuthenticationToken(who, "", "ROLE_MANAGER");
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        FilterChain on = (asked, answered) -> {};
        door.doFilter(request, response, on);
        return response;
    }
}
