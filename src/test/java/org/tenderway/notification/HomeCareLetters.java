package org.tenderway.notification;

import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Weight;

/** What the other rooms would say about one lot-role with three bidders, of whom one is preferred. */
public final class HomeCareLetters {

    public static final CaseReference CASE = new CaseReference("HC-2018");
    public static final String LOT_ROLE = "HC-2018-LEAD-6";

    private HomeCareLetters() {}

    public static void stand(Bids bids, Suppliers suppliers, Tenders tenders) {
        given(bids.openedFor(LOT_ROLE)).willReturn(List.of(bid("alder"), bid("birch"), bid("cedar"), bid("alder")));
        for (String name : List.of("alder", "birch", "cedar")) {
            given(suppliers.find(name))
                    .willReturn(Optional.of(new SupplierView(name, name + " care (fictional)", name + "@bidder.test")));
        }
        given(tenders.lotRole(LOT_ROLE))
                .willReturn(
                        new LotRoleView(LOT_ROLE, "HC-2018-LEAD", CASE, 6, "Rushcliffe", ProviderRole.LEAD, 1, "", ""));
        given(tenders.tender("HC-2018-LEAD"))
                .willReturn(new TenderView(
                        "HC-2018-LEAD",
                        CASE,
                        "Home based care, lead providers",
                        "Nottinghamshire",
                        ProviderRole.LEAD,
                        Regime.PCR2015,
                        Channel.ELECTRONIC,
                        TenderStatus.PUBLISHED,
                        LocalDate.of(2018, 2, 1),
                        Instant.parse("2018-03-29T11:00:00Z"),
                        null,
                        List.of(new CriterionView("Q1", "Quality", false, Weight.of("60"), 5, BigDecimal.ONE)),
                        null,
                        ""));
    }

    public static void award(
            Awards awards, AwardStatus status, LocalDate standstillEnd, @Nullable LocalDate confirmed) {
        given(awards.find(LOT_ROLE))
                .willReturn(Optional.of(new AwardView(
                        LOT_ROLE,
                        CASE,
                        status,
                        List.of("alder"),
                        LocalDate.of(2018, 5, 31),
                        StandstillDuty.MANDATORY,
                        standstillEnd,
                        standstillEnd.plusDays(1),
                        "",
                        List.of(),
                        false,
                        confirmed,
                        "")));
    }

    private static BidView bid(String supplier) {
        return new BidView(
                "bid-" + supplier,
                "HC-2018-LEAD",
                supplier,
                supplier + " care (fictional)",
                Instant.EPOCH,
                BidStatus.OPENED,
                Set.of(6));
    }
}
