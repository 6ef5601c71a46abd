package org.tenderway.bid.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.Bids;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.OpeningReport;
import org.tenderway.bid.SealedBox;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** The drill of docs/sealing.md: whichever keys are lost, any two of the four holders open, and nothing less does. */
@DatabaseTest
class RecoveryDrillTests {

    private static int count;

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
    KeyRows rows;

    @Autowired
    Salts salts;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "officer, manager",
        "manager, officer",
        "officer, contracts",
        "contracts, officer",
        "manager, contracts",
        "contracts, manager",
        "officer, clerk",
        "clerk, officer",
        "manager, clerk",
        "clerk, manager",
        "contracts, clerk",
        "clerk, contracts"
    })
    void anyTwoOfTheThreeOpenersAndTheSheetOpenInEitherOrderAndNobodyAlone(String first, String second) {
        String tender = locked();
        handIn(tender, first);
        assertThat(bids.isOpened(tender)).isFalse();
        assertThatThrownBy(() -> handIn(tender, first))
                .hasMessage("two different people open the bids: you handed in the first share");
        handIn(tender, second);
        assertThat(bids.isOpened(tender)).isTrue();
    }

    @Test
    void whoKnowsOnePassphraseAndASheetThatIsMistypedOpensNothing() {
        String tender = locked();
        handIn(tender, "contracts");
        String sheet = box.sheet();
        box.as("clerk", "committee-clerk");
        for (String wrong : List.of(
                "",
                sheet.substring(1),
                sheet + "2",
                sheet.replace(sheet.charAt(0), sheet.charAt(0) == '2' ? '3' : '2'))) {
            assertThatThrownBy(() -> desk.handIn(tender, wrong)).isInstanceOf(Refusal.class);
        }
        assertThat(bids.isOpened(tender)).isFalse();
        box.as("manager", "manager");
        assertThat(report.of(tender).entries())
                .filteredOn(OpeningReport.Entry::refused)
                .hasSize(4)
                .allMatch(entry -> !entry.what().contains(sheet) && entry.who().equals("Clara Penn"));
    }

    @Test
    void withoutTheServersOwnSecretTwoOpenersOpenNothingAndWithItsCopyPutBackTheyDo() {
        String tender = locked();
        byte[] lost = new byte[32];
        var environment = new MockEnvironment()
                .withProperty("tenderway.sealing.secret", Base64.getEncoder().encodeToString(lost));
        ServerSecret another = new ServerSecret(environment);
        BoxKeys keys = new BoxKeys(rows, another, salts);
        var after = SealedBox.DEADLINE.plusSeconds(5);
        byte[] share = another.shareOf(tender, SealedBox.DEADLINE, after);
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            assertThatThrownBy(() -> keys.handIn(tender, "officer", SealedBox.passphrase("officer"), share, after))
                    .isInstanceOf(BrokenSeal.class);
            undone.setRollbackOnly();
        });
        assertThatThrownBy(() -> another.shareOf(tender, SealedBox.DEADLINE, SealedBox.DEADLINE))
                .as("not even at the very moment of the deadline")
                .hasMessageContaining("stays locked until the deadline has passed");
        handIn(tender, "officer");
        handIn(tender, "manager");
        assertThat(bids.isOpened(tender)).isTrue();
    }

    private String locked() {
        String tender = "EV-2018-L" + ++count;
        box.stands(tenders, tender);
        box.submits(tender, "Alder Care");
        box.closes();
        return tender;
    }

    private void handIn(String tender, String holder) {
        if (holder.equals("clerk")) {
            box.as("clerk", "committee-clerk");
            desk.handIn(tender, box.sheet().toLowerCase(Locale.ROOT).replace("-", " "));
        } else {
            box.as(holder);
            desk.handIn(tender, SealedBox.passphrase(holder));
        }
    }
}
