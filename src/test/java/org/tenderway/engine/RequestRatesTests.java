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
        int taken = 0;
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int number = 0; number < 400; number++) {
            last = ask("hasty", "/api/v1/cases/HC-2018");
            taken += last.getStatus() == 200 ? 1 : 0;
        }
        assertThat(taken).isBetween(100, 250);
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last.getContentType()).startsWith("application/problem+json");
        assertThat(last.getContentAsString())
                .contains("Too Many Requests", "try again")
                .doesNotContain("hasty");
        assertThat(ask("calm", "/api/v1/cases/HC-2018").getStatus()).isEqualTo(200);
        assertThat(ask("hasty", "/work").getContentType()).startsWith("text/plain");
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
