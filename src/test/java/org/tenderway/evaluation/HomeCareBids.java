package org.tenderway.evaluation;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Weight;

/** A published tender with two lots; people and figures are fictional. */
public final class HomeCareBids {

    public static final CaseReference CASE = new CaseReference("EV-2018");
    public static final Instant DEADLINE = Instant.parse("2027-03-03T12:00:00Z");

    private HomeCareBids() {}

    /** Every class uses a tender of its own, because contexts share a database. */
    public static void stand(Tenders tenders, String tender) {
        var view = new TenderView(
                tender,
                CASE,
                "Lead provider tender",
                "nottinghamshire",
                ProviderRole.LEAD,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                TenderStatus.PUBLISHED,
                LocalDate.of(2027, 2, 1),
                DEADLINE,
                null,
                List.of(
                        new CriterionView("Q1", "Quality of care", false, Weight.of("40"), 5, new BigDecimal("2")),
                        new CriterionView("Q2", "Workforce", false, Weight.of("20"), 5, null),
                        new CriterionView("P", "Price", true, Weight.of("40"), 0, null)),
                new BigDecimal("30"),
                "none needed");
        given(tenders.find(anyString())).willReturn(Optional.of(view));
        given(tenders.tender(anyString())).willReturn(view);
        given(tenders.lotRole(anyString())).willAnswer(asked -> {
            String reference = asked.getArgument(0);
            return lotRole(tender, Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1)));
        });
        given(tenders.findLotRole(anyString()))
                .willAnswer(asked -> Optional.ofNullable(tenders.lotRole(asked.getArgument(0))));
        given(tenders.lotRolesOf(anyString())).willReturn(List.of(lotRole(tender, 1), lotRole(tender, 2)));
    }

    private static LotRoleView lotRole(String tender, int lot) {
        return new LotRoleView(
                tender + "-" + lot, tender, CASE, lot, lot == 1 ? "North" : "South", ProviderRole.LEAD, 1, "", "");
    }
}
