package org.tenderway.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.tender.TenderView;

/** The next day, today included, on which something falls due in a case. */
final class NextDates {

    private NextDates() {}

    static CasePage.@Nullable NextDate of(
            List<TenderView> tenders, List<CasePage.LotRow> lots, List<ContractView> contracts, LocalDate today) {
        List<CasePage.NextDate> dates = new ArrayList<>();
        for (TenderView tender : tenders) {
            if (tender.deadline() != null) {
                add(dates, tender.deadline().atZone(Words.LONDON).toLocalDate(), "Deadline for bids", today);
            }
        }
        for (CasePage.LotRow lot : lots) {
            String name = "lot %d %s".formatted(lot.lot(), lot.role().toLowerCase(java.util.Locale.ROOT));
            add(dates, lot.standstillEndsOn(), "Standstill ends, " + name, today);
            if (lot.contracts().stream().noneMatch(contract -> contract.signedOn() != null)) {
                add(dates, lot.firstSigningDate(), "Signing possible, " + name, today);
            }
        }
        for (ContractView contract : contracts) {
            if (contract.status() == ContractStatus.SIGNED || contract.status() == ContractStatus.PREPARED) {
                add(dates, contract.startsOn(), "Contract starts", today);
                add(dates, contract.nextPromptOn(), "Prompt on the end of a contract", today);
                add(dates, contract.endsOn(), "Contract ends", today);
            }
        }
        return dates.stream().min(Comparator.comparing(CasePage.NextDate::on)).orElse(null);
    }

    private static void add(List<CasePage.NextDate> dates, @Nullable LocalDate on, String what, LocalDate today) {
        if (on != null && !on.isBefore(today)) {
            dates.add(new CasePage.NextDate(on, what));
        }
    }
}
