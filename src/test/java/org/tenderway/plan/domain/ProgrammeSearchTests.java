package org.tenderway.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.replay.process.Desk;

/** Cases are found by their reference or their words, page by page, and none is left out. */
@DatabaseTest
class ProgrammeSearchTests {

    @Autowired
    Programmes programmes;

    @Autowired
    Desk desk;

    @BeforeEach
    void thirtyCases() {
        if (programmes.search("PGS-2031", 1).total() == 0) {
            IntStream.rangeClosed(1, 30)
                    .forEach(number -> open(number, number == 7 ? "100% at home" : "Plain " + number));
        }
    }

    @Test
    void thirtyCasesStandOnTwoPages() {
        Programmes.Found first = programmes.search("pgs-2031", 1);
        Programmes.Found second = programmes.search("pgs-2031", 2);
        assertThat(first.total()).isEqualTo(30);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(Stream.concat(first.programmes().stream(), second.programmes().stream()))
                .extracting(ProgrammeView::reference)
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSignThatDatabasesReadAsAnythingIsOnlyItself() {
        assertThat(programmes.search("100% AT", 1).programmes())
                .extracting(ProgrammeView::title)
                .containsExactly("100% at home");
        assertThat(programmes.search("PGS_2031", 1).programmes()).isEmpty();
    }

    @Test
    void aPageThatIsNotThereIsEmpty() {
        assertThat(programmes.search("pgs-2031", Integer.MAX_VALUE).programmes())
                .isEmpty();
        assertThat(programmes.search("pgs-2031", -3).programmes()).hasSize(25);
    }

    private void open(int number, String title) {
        desk.as("officer", () -> programmes.open(OneLot.programme("PGS-2031-" + number, title, "Counting pages")));
    }
}
