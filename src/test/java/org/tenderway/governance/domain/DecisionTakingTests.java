package org.tenderway.governance.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;

class DecisionTakingTests {

    private static final String DECISION = "HC-2018-LEAD-6-C1-X1-D1";
    private static final LocalDate TODAY = LocalDate.of(2022, 8, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor CONTRACTS = new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER));
    private static final Actor MANAGER = new Actor("manager", "Mo", Set.of(Role.MANAGER));
    private static final Actor CLERK = new Actor("clerk", "Cleo", Set.of(Role.COMMITTEE_CLERK));

    private final Decisions decisions = mock(Decisions.class);
    private final StoredDecisions stored = mock(StoredDecisions.class);
    private final Decision decision = mock(Decision.class);
    private final CurrentActor actor = mock(CurrentActor.class);
    private final DecisionTaking taking = new DecisionTaking(
            decisions,
            stored,
            actor,
            Clock.fixed(TODAY.atTime(9, 0).atZone(LONDON).toInstant(), LONDON));

    @BeforeEach
    void delegated() {
        given(stored.existing(DECISION)).willReturn(decision);
        given(decision.requestedBy()).willReturn("contracts");
        on(DecisionRoute.DELEGATED, null);
    }

    @Test
    void aManagerTakesADelegatedDecisionWithTheCommentsThatWereMissing() {
        given(actor.get()).willReturn(MANAGER);
        taking.takeDelegated(
                DECISION,
                true,
                null,
                "good value",
                """
                Financial (KAS): within budget

                Legal: to follow
                HR: not applicable: no staff are concerned""");
        verify(decisions).comment(DECISION, new ClearanceView("Financial", "PRESENT", "KAS", TODAY, "within budget"));
        verify(decisions).comment(DECISION, new ClearanceView("Legal", "TO_FOLLOW", "", null, "to follow"));
        verify(decisions)
                .comment(DECISION, new ClearanceView("HR", "NOT_APPLICABLE", "", null, "no staff are concerned"));
        verify(decisions).decide(DECISION, true, TODAY, "good value");
    }

    @Test
    void nobodyElseTakesADelegatedDecision() {
        given(actor.get()).willReturn(CONTRACTS);
        assertThatThrownBy(() -> taking.takeDelegated(DECISION, true, null, "yes", ""))
                .hasMessage("only a manager takes a delegated decision");
        undecided();
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        given(actor.get()).willReturn(MANAGER);
        given(decision.requestedBy()).willReturn("manager");
        assertThatThrownBy(() -> taking.takeDelegated(DECISION, true, null, "yes", ""))
                .hasMessage("you proposed this yourself: another manager takes the decision");
        undecided();
    }

    @Test
    void whatTheMembersDecideIsRecordedByTheClerkAndTakenByNoOfficer() {
        on(DecisionRoute.COMMITTEE, null);
        given(actor.get()).willReturn(MANAGER);
        assertThatThrownBy(() -> taking.takeDelegated(DECISION, true, null, "yes", ""))
                .hasMessage("this decision is not delegated: it belongs to the members");
        assertThatThrownBy(() -> taking.recordResolution(DECISION, true, null, "yes", ""))
                .hasMessage("only a committee clerk records what the members resolved");
        undecided();
        given(actor.get()).willReturn(CLERK);
        taking.recordResolution(DECISION, false, LocalDate.of(2022, 7, 30), "too dear", "");
        verify(decisions).decide(DECISION, false, LocalDate.of(2022, 7, 30), "too dear");
    }

    @Test
    void theClerkDoesNotRecordADelegatedDecision() {
        given(actor.get()).willReturn(CLERK);
        assertThatThrownBy(() -> taking.recordResolution(DECISION, true, null, "yes", ""))
                .hasMessage("this decision is delegated: an officer takes it");
    }

    @Test
    void aCommentThatNobodyCanReadIsRefusedBeforeAnythingIsDecided() {
        given(actor.get()).willReturn(MANAGER);
        refused("within budget", "begin each line with the kind of comment, as in “Financial (KAS): within budget”");
        refused(
                "Gossip: no",
                "“Gossip” is no kind of comment: use Constitutional, Financial, HR, Legal or Procurement");
        refused(
                "Legal: sound",
                "give the Legal comment with the initials or post of who made it, as in “Legal (KAS): agreed”");
        refused("Legal: not applicable", "say why no Legal comment is needed");
        undecided();
    }

    @Test
    void scrutinyThatNamesNoDayLetsTheWholeWindowPass() {
        given(actor.get()).willReturn(CLERK);
        on(DecisionRoute.EXECUTIVE, LocalDate.of(2022, 8, 5));
        taking.endScrutiny(DECISION, true, null, "stands");
        verify(decisions).endCallIn(DECISION, true, LocalDate.of(2022, 8, 6), "stands");
        on(DecisionRoute.EXECUTIVE, LocalDate.of(2022, 7, 29));
        taking.endScrutiny(DECISION, true, null, "stands");
        verify(decisions).endCallIn(DECISION, true, TODAY, "stands");
    }

    @Test
    void onlyTheClerkRecordsACallIn() {
        given(actor.get()).willReturn(MANAGER);
        assertThatThrownBy(() -> taking.callIn(DECISION, "why"))
                .hasMessage("only a committee clerk records what the members resolved");
        assertThatThrownBy(() -> taking.endScrutiny(DECISION, true, null, "why"))
                .hasMessage("only a committee clerk records what the members resolved");
    }

    private void refused(String comments, String because) {
        assertThatThrownBy(() -> taking.takeDelegated(DECISION, true, null, "yes", comments))
                .hasMessage(because);
    }

    private void undecided() {
        verify(decisions, never()).decide(any(), anyBoolean(), any(), any());
        verify(decisions, never()).comment(any(), any());
    }

    private void on(DecisionRoute route, @Nullable LocalDate lastCallInDay) {
        given(decisions.decision(DECISION))
                .willReturn(new DecisionView(
                        DECISION,
                        new CaseReference("HC-2018"),
                        "HC-2018-LEAD-6-C1-X1",
                        "Extend",
                        route,
                        DecisionStatus.APPROVED,
                        false,
                        lastCallInDay != null,
                        TODAY,
                        "manager",
                        TODAY,
                        lastCallInDay,
                        null,
                        true,
                        List.of(),
                        List.of()));
    }
}
