package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.Refusal;

/** How soon a contract can end when notice is served today. */
final class EarliestEnd {

    private EarliestEnd() {}

    /**
     * The day of serving never counts: three months from 31 January end on 30 April, 28 days from 1 March on 29 March.
     * Where the period is clear, the last day does not count either.
     */
    static LocalDate after(LocalDate servedOn, NoticePeriod notice) {
        LocalDate last = notice.unit() == NoticePeriod.Unit.MONTHS
                ? servedOn.plusMonths(notice.amount())
                : servedOn.plusDays(notice.amount());
        return notice.clear() ? last.plusDays(1) : last;
    }

    static LocalDate checked(
            @Nullable LocalDate last, @Nullable NoticePeriod agreed, LocalDate agreedEnd, LocalDate today) {
        if (last == null && agreed == null) {
            throw new Refusal(
                    "lastDay", "the register holds no notice period of this contract: enter the last day it allows");
        }
        LocalDate earliest = agreed == null ? today.plusDays(1) : after(today, agreed);
        LocalDate end = last == null ? earliest : last;
        Refusal.unless(
                !end.isBefore(earliest),
                "lastDay",
                agreed == null
                        ? "notice that is served today cannot end before tomorrow"
                        : "the contract asks for %s of notice: served today, its last day is %s at the earliest"
                                .formatted(words(agreed), Days.plain(earliest)));
        Refusal.unless(
                end.isBefore(agreedEnd),
                "lastDay",
                "the contract ends on %s anyway; notice must end it earlier".formatted(Days.plain(agreedEnd)));
        return end;
    }

    static String words(NoticePeriod notice) {
        boolean months = notice.unit() == NoticePeriod.Unit.MONTHS;
        String unit = months ? "month" : "day";
        return "%d %s%s%s"
                .formatted(notice.amount(), notice.clear() ? "clear " : "", unit, notice.amount() == 1 ? "" : "s");
    }
}
