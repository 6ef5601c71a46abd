package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** The sheet of sixty bidders and forty questions, each score with its reasons, is one form of some megabytes. */
@DatabaseTest
class WideFormTests {

    private static final String PAGE = "/evaluation/try-out";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void aFormOfEightMegabytesIsReadWholeAndItsTokenWithIt() {
        Visitor officer = new Visitor(port);
        officer.signIn("officer", "tenderway-demo");
        int like = officer.submit(PAGE, PAGE, Map.of("bids", "x")).statusCode();
        int large = officer.submit(PAGE, PAGE, Map.of("bids", "x", "beside", "r".repeat(8 * MEGABYTE)))
                .statusCode();
        assertThat(large).isEqualTo(like).isNotEqualTo(403);
    }
}
