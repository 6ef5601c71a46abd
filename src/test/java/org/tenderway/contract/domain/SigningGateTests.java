package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.governance.ClearanceView;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;

class SigningGateTests {

    private static final Actor OFFICER = new Actor("officer", "Oli Officer", Set.of(Role.PROCUREMENT_OFFICER));
    private static final Actor MANAGER = new Actor("manager", "Mo Manager", Set.of(Role.MANAGER));
    private static final ClearanceView FINANCE = new ClearanceView("Financial", "PRESENT", "KAS", null, "seen");
    private static final ClearanceView CONSTITUTION =
            new ClearanceView("Constitutional", "NOT_APPLICABLE", "", null, "delegated in March");
    private static final GateChecks TICKED = new GateChecks(true, true, true, true, "");

    @Test
    void withEveryGateOpenAManagerMaySign() {
        assertThatCode(() ->
                        attempt(new SigningFacts("no major change", List.of(FINANCE, CONSTITUTION), list(), MANAGER)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyShutGateIsNamedAtOnce() {
        assertThatThrownBy(() -> attempt(new SigningFacts(" ", List.of(), null, MANAGER)))
                .hasMessage("HC-2018-LEAD-1-C1 cannot be signed:"
                        + " the equality impact assessment is not recorded, nor why none is needed;"
                        + " the financial comment on the decision is missing;"
                        + " the legal comment on the decision is missing;"
                        + " the gate list has not been completed");
    }

    @Test
    void aCommentToFollowIsNoComment() {
        var toFollow = new ClearanceView("Financial", "TO_FOLLOW", "", null, "");
        assertThatThrownBy(() -> attempt(new SigningFacts("none", List.of(toFollow, CONSTITUTION), list(), MANAGER)))
                .hasMessageContaining("the financial comment on the decision is missing");
    }

    @Test
    void onlyAManagerSignsAndNeverTheOneWhoCompletedTheGateList() {
        assertThatThrownBy(() -> attempt(new SigningFacts("none", List.of(FINANCE, CONSTITUTION), list(), OFFICER)))
                .hasMessageEndingWith("only a manager has the authority to sign;"
                        + " whoever completed the gate list cannot sign as well");
    }

    @Test
    void theGateListIsCompletedWholeOrNotAtAll() {
        assertThatThrownBy(() -> new GateChecks(false, true, true, true, "").refuseUnlessComplete())
                .hasMessage("the supplier has not been checked for exclusions and debarment");
        assertThatThrownBy(() -> new GateChecks(true, false, true, true, "").refuseUnlessComplete())
                .hasMessage("the conflicts assessment has not been confirmed");
    }

    private static void attempt(SigningFacts facts) {
        SigningGate.refuseUnlessAllOpen("HC-2018-LEAD-1-C1", facts);
    }

    private static GateList list() {
        return TICKED.by(OFFICER, LocalDate.of(2018, 6, 11));
    }
}
