package org.tenderway.bid.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.bid.BidStatus;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SupplierView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

class BidBoxTests {

    private static final Instant CLOSING = Instant.parse("2027-03-03T12:00:00Z");
    private static final Actor OFFICER = new Actor("olive", "Olive", Set.of(Role.PROCUREMENT_OFFICER));
    private static final Actor MANAGER = new Actor("maya", "Maya", Set.of(Role.MANAGER));
    private static final Actor BOTH = new Actor("olive", "Olive", Set.of(Role.MANAGER));

    private final BidBox box = new BidBox("HC-2027-LEAD", new CaseReference("HC-2027"), CLOSING);

    @Test
    void aBidAtTheLastMomentIsInTimeAndOneSecondLaterIsLateAndStaysUnopened() {
        Bid inTime = bid(CLOSING);
        Bid late = bid(CLOSING.plusSeconds(1));
        assertThat(inTime.is(BidStatus.RECEIVED)).isTrue();
        assertThat(late.is(BidStatus.LATE)).isTrue();
        assertThat(box.closing()).isEqualTo("the tender closed at 12:00 on 3 March 2027");
        box.openedFirstBy(OFFICER, CLOSING.plusSeconds(60));
        box.openedSecondBy(MANAGER, CLOSING.plusSeconds(90), List.of(inTime, late));
        assertThat(inTime.is(BidStatus.OPENED)).isTrue();
        assertThat(late.is(BidStatus.LATE)).isTrue();
        assertThatThrownBy(late::open).isInstanceOf(Refusal.class);
    }

    @Test
    void theDeadlineIsReadOnTheCouncilsClockInSummerToo() {
        var summer = new BidBox("HC-2027-LEAD", new CaseReference("HC-2027"), Instant.parse("2027-07-01T11:00:00Z"));
        assertThat(summer.closing()).isEqualTo("the tender closed at 12:00 on 1 July 2027");
    }

    @Test
    void bidsStaySealedUntilTheTenderHasClosed() {
        String sealed = "bids stay sealed until the tender has closed at 12:00 on 3 March 2027";
        assertThatThrownBy(() -> box.openedFirstBy(OFFICER, CLOSING)).hasMessage(sealed);
        assertThatThrownBy(() -> box.openedSecondBy(MANAGER, CLOSING, List.of()))
                .hasMessage(sealed);
    }

    @Test
    void twoDifferentPeopleOpenTheBidsOnce() {
        Instant later = CLOSING.plusSeconds(60);
        assertThatThrownBy(() -> box.openedSecondBy(MANAGER, later, List.of()))
                .hasMessage("a procurement officer opens the bids first");
        assertThatThrownBy(() -> box.openedFirstBy(MANAGER, later))
                .hasMessage("a procurement officer is the first to open the bids");
        box.openedFirstBy(OFFICER, later);
        assertThatThrownBy(() -> box.openedSecondBy(OFFICER, later, List.of()))
                .hasMessage("a manager is the second to open the bids");
        assertThatThrownBy(() -> box.openedSecondBy(BOTH, later, List.of()))
                .hasMessage("two different people open the bids: you opened them first");
        box.openedSecondBy(MANAGER, later, List.of());
        assertThatThrownBy(() -> box.openedFirstBy(OFFICER, later))
                .hasMessage("the bids of this tender have been opened already");
    }

    private Bid bid(Instant receivedAt) {
        return new Bid(box, box.nextNumber(), new SupplierView("SUP-0001", "Alder", "a@b.test"), Set.of(1), receivedAt);
    }
}
