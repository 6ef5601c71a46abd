package org.tenderway.award.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

class AwardDecisionTests {

    private static final String TENDER = "HC-2018-LEAD";
    private static final LocalDate TODAY = LocalDate.of(2019, 6, 12);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AwardRows awards = mock(AwardRows.class);
    private final Decisions decisions = mock(Decisions.class);
    private final Tenders tenders = mock(Tenders.class);
    private final Evaluations evaluations = mock(Evaluations.class);
    private final AwardDecision decision = new AwardDecision(
            awards,
            tenders,
            mock(Programmes.class),
            evaluations,
            decisions,
            Clock.fixed(TODAY.atTime(9, 0).atZone(LONDON).toInstant(), LONDON));

    @BeforeEach
    void anApprovedReport() {
        given(decisions.onSubject(TENDER))
                .willReturn(Optional.of(new DecisionView(
                        TENDER + "-D1",
                        new CaseReference("HC-2018"),
                        TENDER,
                        "Award of home care",
                        DecisionRoute.EXECUTIVE,
                        DecisionStatus.APPROVED,
                        true,
                        true,
                        TODAY,
                        "clerk",
                        TODAY,
                        TODAY.plusDays(7),
                        null,
                        true,
                        List.of(),
                        List.of())));
    }

    @Test
    void anApprovedReportThatIsCalledInSettlesNothingWhateverTheEngineDoes() {
        assertThatThrownBy(() -> decision.settle(TENDER))
                .hasMessage("decision HC-2018-LEAD-D1 may not be acted on today");
        verify(awards, never()).save(any());
    }

    @Test
    void aReportWaitsForAnEvaluationThatIsUnderWayAndTakesTheResultAsItStandsThen() {
        var lotRole = new LotRoleView(
                TENDER + "-6", TENDER, new CaseReference("HC-2018"), 6, "Rushcliffe", ProviderRole.LEAD, 1, "", "");
        Award award = new Award(TENDER + "-6", new CaseReference("HC-2018"), TENDER, lotRole.title(), List.of("SUP-1"));
        given(tenders.lotRolesOf(TENDER)).willReturn(List.of(lotRole));
        given(awards.findById(TENDER + "-6")).willReturn(Optional.of(award));
        given(evaluations.isUnderWay(TENDER + "-6")).willReturn(true, false);
        given(evaluations.preferredOf(TENDER + "-6")).willReturn(List.of("SUP-2"));
        assertThatThrownBy(() -> decision.report(TENDER, "Report", "", "", "", ""))
                .hasMessage("the evaluation of Lot 6 Rushcliffe, lead is not finished: wait for its result");
        given(tenders.tender(TENDER)).willThrow(new IllegalStateException("far enough"));
        assertThatThrownBy(() -> decision.report(TENDER, "Report", "", "", "", ""))
                .hasMessage("far enough");
        assertThat(award.view().preferred()).containsExactly("SUP-2");
    }

    @Test
    void onceItMayBeActedOnEveryLotIsTold() {
        given(decisions.mayBeImplemented(TENDER + "-D1", TODAY)).willReturn(true);
        decision.settle(TENDER);
        verify(awards).findByTenderOrderByLotRole(TENDER);
    }
}
