package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ReferralRule;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;

class TransitionTests {

    private static final Set<MobilisationItem> ALL = Set.of(MobilisationItem.values());
    private final LocalDate start = LocalDate.of(2018, 7, 1);
    private final LocalDate october = LocalDate.of(2018, 10, 31);

    @Test
    void aTransitionClosesOnceItsListIsDone() {
        Transition transition = cutOver(false);
        transition.plan("Jo", "weekly meetings", Set.of(MobilisationItem.TUPE_INFORMATION));
        transition.close(ALL, "", october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
        assertThatThrownBy(() -> transition.close(ALL, "", october))
                .hasMessage("the transition was closed on 31 October 2018");
    }

    @Test
    void anOpenItemHoldsTheTransitionUnlessItIsExceptedWithAReason() {
        Transition transition = cutOver(false);
        Set<MobilisationItem> some = Set.of(
                MobilisationItem.TUPE_INFORMATION, MobilisationItem.STAFF_TRAINING, MobilisationItem.COMMUNICATIONS);
        assertThatThrownBy(() -> transition.close(some, " ", october))
                .hasMessage("these are still open: Access to the council's systems, or the interim manual way of"
                        + " working agreed. Finish them, or say why the transition closes without them");
        transition.close(some, "the new system comes in the spring", october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
    }

    @Test
    void whereTheProviderChangesPeopleAreMovedByAPlan() {
        Transition transition = cutOver(true);
        assertThatThrownBy(() -> transition.close(ALL, "", october))
                .hasMessage("the provider changes: plan first how people move from Old Oak Care");
        transition.planServiceUsers("visit everybody first");
        transition.close(ALL, "", october);
        assertThat(transition.view().closedOn()).isEqualTo(october);
    }

    @Test
    void aTransitionDoesNotCloseBeforeItBegins() {
        assertThatThrownBy(() -> cutOver(false).close(ALL, "", LocalDate.of(2018, 6, 30)))
                .hasMessage("the transition cannot close before the contracts start on 1 July 2018");
    }

    @Test
    void theCutOverLiesWithinTheTransition() {
        assertThatThrownBy(() -> transition(false)
                        .decideCutOver(ReferralRule.LEAD_FIRST, ReferralRule.LEAD_FIRST, LocalDate.of(2018, 6, 1)))
                .hasMessage("the cut-over lies between 1 July 2018 and 31 October 2018");
        assertThatThrownBy(() -> ReferralRule.of("newReferrals", "nobody"))
                .hasMessage("choose who is offered these referrals");
    }

    @Test
    void mobilisationNeedsAPersonAndAPlan() {
        assertThatThrownBy(() -> transition(false).plan("", "plan", Set.of()))
                .hasMessage("say who leads the mobilisation");
        assertThatThrownBy(() -> transition(false).plan("Jo", "", Set.of()))
                .hasMessage("describe how the service is mobilised");
    }

    private Transition cutOver(boolean replaced) {
        Transition transition = transition(replaced);
        transition.decideCutOver(ReferralRule.LEAD_FIRST, ReferralRule.LEAD_FIRST, null);
        return transition;
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
        return new Transition(place, start, october, replaced);
    }
}
