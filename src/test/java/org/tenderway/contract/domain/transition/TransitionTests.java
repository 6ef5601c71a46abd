package org.tenderway.contract.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ReferralRule;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;

class TransitionTests {

    private static final Actor JO = new Actor("contracts", "Jo", Set.of(Role.CONTRACT_MANAGER));
    private static final Actor MO = new Actor("manager", "Mo", Set.of(Role.MANAGER));
    private final LocalDate start = LocalDate.of(2018, 7, 1);
    private final LocalDate october = LocalDate.of(2018, 10, 31);

    @Test
    void aTransitionClosesOnceItsListIsDone() {
        Transition transition = cutOver(false);
        transition.plan("Jo", "weekly meetings", "1", JO, start);
        transition.close("2, 3 4", "", 0, JO, october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
        assertThat(transition.view().items()).allMatch(MobilisationItem::isDone);
        assertThatThrownBy(() -> transition.close("all", "", 0, JO, october))
                .hasMessage("the transition was closed on 31 October 2018");
    }

    @Test
    void anOpenItemHoldsTheTransitionUnlessItIsExceptedWithAReason() {
        Transition transition = cutOver(false);
        assertThatThrownBy(() -> transition.close("1, 2, 4", " ", 0, JO, october))
                .hasMessage("these are still open: Access to the council's systems, or the interim manual way of"
                        + " working agreed. Finish them, or say why the transition closes without them");
        transition.close("1, 2, 4", "the new system comes in the spring", 0, JO, october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
        assertThat(transition.view().items().get(2).exceptedBecause()).isEqualTo("the new system comes in the spring");
    }

    @Test
    void anItemMayBeExceptedBeforehandAndOnlyKnownNumbersCount() {
        Transition transition = cutOver(false);
        transition.except(3, "manual working agreed");
        assertThatThrownBy(() -> transition.except(5, "x"))
                .hasMessage("the list has the items 1 to 4; there is no item 5");
        assertThatThrownBy(() -> transition.done("one", JO, start))
                .hasMessage("enter the numbers of the items that are done, for example 1, 3, or “all”");
        transition.close("1, 2, 4", "", 0, JO, october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
    }

    @Test
    void packagesThatStillHaveToMoveHoldTheTransition() {
        assertThatThrownBy(() -> cutOver(false).close("all", "", 2, JO, october))
                .hasMessage("2 packages have still to move; move each or except it with a reason");
    }

    @Test
    void whereTheProviderChangesPeopleAreMovedByAPlan() {
        Transition transition = planned(true);
        assertThatThrownBy(() -> go(transition))
                .hasMessage("the provider changes: plan first how people move from Old Oak Care");
        transition.planServiceUsers("visit everybody first");
        go(transition);
        transition.close("all", "", 0, JO, october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
    }

    @Test
    void nothingClosesBeforeASecondPersonSaidThatTheCutOverGoesAhead() {
        Transition transition = planned(false);
        assertThatThrownBy(() -> transition.close("all", "", 0, JO, october))
                .hasMessage("nobody has decided that the cut-over goes ahead");
        assertThatThrownBy(() -> transition.decideGoNoGo(true, "ready", null, JO, start))
                .hasMessage("whoever planned the cut-over cannot decide that it goes ahead");
    }

    @Test
    void aNoSetsALaterDayWithinTheTransition() {
        Transition transition = planned(false);
        assertThatThrownBy(() -> transition.decideGoNoGo(false, "the system is late", null, MO, start))
                .hasMessage("enter the new day of the cut-over");
        assertThatThrownBy(() -> transition.decideGoNoGo(false, "late", start, MO, start))
                .hasMessage("the new day must lie after 1 July 2018");
        assertThatThrownBy(() -> transition.decideGoNoGo(false, "late", october.plusDays(1), MO, start))
                .hasMessage("the cut-over lies between 1 July 2018 and 31 October 2018");
        transition.decideGoNoGo(false, "the system is late", LocalDate.of(2018, 7, 15), MO, start);
        assertThat(transition.isGo()).isFalse();
        assertThat(transition.cutOverOn()).isEqualTo("2018-07-15");
        go(transition);
        assertThat(transition.isGo()).isTrue();
    }

    @Test
    void aTransitionDoesNotCloseBeforeItBegins() {
        assertThatThrownBy(() -> cutOver(false).close("all", "", 0, JO, LocalDate.of(2018, 6, 30)))
                .hasMessage("the transition cannot close before the contracts start on 1 July 2018");
    }

    @Test
    void theCutOverLiesWithinTheTransition() {
        assertThatThrownBy(() -> transition(false)
                        .decideCutOver(ReferralRule.LEAD_FIRST, ReferralRule.LEAD_FIRST, LocalDate.of(2018, 6, 1), JO))
                .hasMessage("the cut-over lies between 1 July 2018 and 31 October 2018");
        assertThatThrownBy(() -> ReferralRule.of("newReferrals", "nobody"))
                .hasMessage("choose who is offered these referrals");
    }

    @Test
    void mobilisationNeedsAPersonAndAPlan() {
        assertThatThrownBy(() -> transition(false).plan("", "plan", "", JO, start))
                .hasMessage("say who leads the mobilisation");
        assertThatThrownBy(() -> transition(false).plan("Jo", "", "", JO, start))
                .hasMessage("describe how the service is mobilised");
    }

    @Test
    void everyServiceHasItsListAndAnItemThatIsNotMandatoryHoldsNothing() {
        var templates = new MobilisationTemplates();
        assertThat(templates.itemsFor("Home based care and support services, lead", start))
                .hasSize(4);
        assertThat(templates.itemsFor("Residential and nursing homes", start))
                .extracting(MobilisationItem::code)
                .contains("REGISTRATION_SEEN", "REVIEW_PLANNED");
        assertThat(templates.itemsFor("Advocacy", start))
                .anySatisfy(item -> assertThat(item.dueOn()).isEqualTo("2018-07-31"));
        var list = new MobilisationList(templates.itemsFor("Advocacy", start));
        list.done(Set.of(1, 2, 3, 4), "contracts", start);
        assertThat(list.open()).isEmpty();
    }

    private Transition cutOver(boolean replaced) {
        Transition transition = planned(replaced);
        go(transition);
        return transition;
    }

    private Transition planned(boolean replaced) {
        Transition transition = transition(replaced);
        transition.decideCutOver(ReferralRule.LEAD_FIRST, ReferralRule.LEAD_FIRST, null, JO);
        return transition;
    }

    private void go(Transition transition) {
        transition.decideGoNoGo(true, "ready", null, MO, start);
    }

    private Transition transition(boolean replaced) {
        var place = new LotRoleView(
                "HC-2018-LEAD-1",
                "HC-2018-LEAD",
                new CaseReference("HC-2018"),
                1,
                "Bassetlaw",
                ProviderRole.LEAD,
                1,
                "Old Oak Care",
                "");
        return new Transition(
                place, start, october, replaced, new MobilisationTemplates().itemsFor("Home care", start));
    }
}
