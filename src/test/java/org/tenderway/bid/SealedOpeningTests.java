package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderway.bid.SealedBox.passphrase;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.tender.Tenders;

/** Two of three named people open the box, after the deadline, each with a passphrase; nothing less opens it. */
@DatabaseTest
class SealedOpeningTests {

    private static int count;

    private final String tender = "EV-2018-S" + ++count;

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    OpeningDesk desk;

    @Autowired
    OpeningReport report;

    @Autowired
    Bids bids;

    @Autowired
    Trail trail;

    @BeforeEach
    void locked() {
        box.stands(tenders, tender);
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void twoOpenersOpenAfterTheDeadlineAndTheReportSaysWhoAndWhen() {
        var receipt = box.submits(tender, "Alder Care");
        assertThat(receipt.hash()).matches("[0-9a-f]{64}");
        assertThat(receipt.status()).isEqualTo(BidStatus.RECEIVED);
        box.closes();
        handIn("contracts");
        assertThat(bids.isOpened(tender)).isFalse();
        handIn("officer");
        assertThat(bids.isOpened(tender)).isTrue();
        assertThat(bids.openedFor(tender + "-1")).extracting(BidView::reference).containsExactly(receipt.bid());
        box.as("manager", "manager");
        var told = report.of(tender);
        assertThat(told.intact()).isTrue();
        assertThat(told.entries()).noneMatch(OpeningReport.Entry::refused);
        assertThat(told.entries().get(told.entries().size() - 1).what())
                .isEqualTo("Olive Farrow handed in the second share: the bids are open");
    }

    @Test
    void oneOpenerAloneDoesNotOpen() {
        box.submits(tender, "Alder Care");
        box.closes();
        handIn("officer");
        assertThatThrownBy(() -> handIn("officer"))
                .hasMessage("two different people open the bids: you handed in the first share");
        assertThat(bids.isOpened(tender)).isFalse();
        assertRefusals(1);
    }

    @Test
    void twoOpenersBeforeTheDeadlineFailAndAreRecorded() {
        box.submits(tender, "Alder Care");
        assertThatThrownBy(() -> handIn("officer"))
                .hasMessage("the box stays locked until the deadline has passed by the server's clock");
        assertThatThrownBy(() -> handIn("manager")).hasMessageContaining("stays locked");
        assertRefusals(2);
        assertThat(trail.of(HomeCareBids.CASE))
                .filteredOn(entry -> entry.subject().equals(tender))
                .extracting(TrailEntry::eventType)
                .contains("OpeningRefused");
    }

    @Test
    void aWrongPassphraseAndAStrangerAreRefusedAndAfterFiveTimesThePersonRests() {
        box.submits(tender, "Alder Care");
        box.closes();
        box.as("moderator", "moderator");
        assertThatThrownBy(() -> desk.handIn(tender, passphrase("officer")))
                .hasMessage("only the named openers open these bids, or a clerk with the sheet from the safe");
        box.as("officer", "procurement-officer");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> desk.handIn(tender, passphrase("manager")))
                    .hasMessage("this is not the passphrase that was set for this box");
        }
        assertThatThrownBy(() -> handIn("officer"))
                .hasMessage("you were refused too often: try again in a quarter of an hour");
        assertRefusals(7);
    }

    @Test
    void whenOneOpenerIsLostTheOtherTwoOpenAndWhenTwoAreLostTheSheetFromTheSafeDoes() {
        box.submits(tender, "Alder Care");
        box.closes();
        box.as("clerk", "committee-clerk");
        desk.handIn(tender, box.sheet().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(bids.isOpened(tender)).isFalse();
        handIn("manager");
        assertThat(bids.isOpened(tender)).isTrue();
        assertThat(report.of(tender).entries())
                .extracting(OpeningReport.Entry::what)
                .contains("Clara Penn handed in the first share, from the recovery sheet");
    }

    private void handIn(String opener) {
        box.as(opener);
        desk.handIn(tender, passphrase(opener));
    }

    private void assertRefusals(int expected) {
        box.as("manager", "manager");
        assertThat(report.of(tender).entries())
                .filteredOn(OpeningReport.Entry::refused)
                .hasSize(expected);
    }
}
