package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractSourcing;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.ContractValue;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.TermLength;

/** Between the cells of a row and what they mean. */
final class ParticularsMapping {

    private ParticularsMapping() {}

    static ContractParticulars read(RegisterRow row) {
        return new ContractParticulars(
                row.get(REFERENCE),
                row.get(SERVICE),
                row.get(DEPARTMENT),
                row.get(DESCRIPTION),
                row.get(OWNER),
                row.get(TERM),
                row.day(REVIEW_ON),
                row.get(LOTS),
                ParticularsText.parties(row.get(PARTIES)),
                new ContractValue(
                        money(row.get(VALUE)),
                        money(row.get(ANNUAL_VALUE)),
                        money(row.get(IRRECOVERABLE_VAT)),
                        row.get(PRICE_BASE)),
                ParticularsText.funding(row.get(FUNDING)),
                ParticularsText.kpis(row.get(KPIS)),
                ParticularsText.documents(row.get(DOCUMENTS)),
                new ContractSourcing(
                        row.get(PROCEDURE),
                        row.get(INVITATION),
                        row.get(CPV),
                        yesNo(row.get(SME)),
                        yesNo(row.get(VCSE)),
                        row.get(REGISTERED_NUMBER)));
    }

    static RegisterRow write(ContractParticulars known) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(REFERENCE, known.councilReference());
        cells.put(SERVICE, known.service());
        cells.put(DEPARTMENT, known.department());
        cells.put(DESCRIPTION, known.description());
        cells.put(OWNER, known.owner());
        cells.put(TERM, known.term());
        cells.put(REVIEW_ON, known.reviewOn() == null ? "" : known.reviewOn().toString());
        cells.put(LOTS, known.lots());
        cells.put(PARTIES, ParticularsText.parties(known.parties()));
        cells.put(VALUE, money(known.value().stated()));
        cells.put(ANNUAL_VALUE, money(known.value().annual()));
        cells.put(IRRECOVERABLE_VAT, money(known.value().irrecoverableVat()));
        cells.put(PRICE_BASE, known.value().priceBase());
        cells.put(FUNDING, ParticularsText.funding(known.funding()));
        cells.put(KPIS, ParticularsText.kpis(known.kpis()));
        cells.put(DOCUMENTS, ParticularsText.documents(known.documents()));
        cells.put(PROCEDURE, known.sourcing().procedure());
        cells.put(INVITATION, known.sourcing().invitation());
        cells.put(CPV, known.sourcing().cpv());
        cells.put(SME, yesNo(known.sourcing().sme()));
        cells.put(VCSE, yesNo(known.sourcing().vcse()));
        cells.put(REGISTERED_NUMBER, known.sourcing().registeredNumber());
        return new RegisterRow(cells);
    }

    static ContractTerms terms(RegisterRow row) {
        String term = row.get(TERM);
        return new ContractTerms(
                term.isEmpty() ? java.util.List.of() : TermLength.of(term).optionMonths(),
                notice(row.get(OPTION_NOTICE)),
                notice(row.get(TERMINATION_NOTICE)));
    }

    static @Nullable NoticePeriod notice(String words) {
        if (words.isEmpty()) {
            return null;
        }
        String[] parts = words.split(" ");
        return new NoticePeriod(
                Integer.parseInt(parts[0]),
                parts[parts.length - 1].startsWith("day") ? NoticePeriod.Unit.DAYS : NoticePeriod.Unit.MONTHS,
                parts.length == 3);
    }

    static String notice(@Nullable NoticePeriod notice) {
        if (notice == null) {
            return "";
        }
        String unit = notice.unit() == NoticePeriod.Unit.DAYS ? "day" : "month";
        return "%d %s%s%s"
                .formatted(notice.amount(), notice.clear() ? "clear " : "", unit, notice.amount() == 1 ? "" : "s");
    }

    private static @Nullable Money money(String figures) {
        return figures.isEmpty() ? null : Money.of(figures);
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : money.pounds().toPlainString();
    }

    private static @Nullable Boolean yesNo(String word) {
        return word.isEmpty() ? null : Boolean.valueOf(word.equals("yes"));
    }

    private static String yesNo(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }
}
