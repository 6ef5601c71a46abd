package org.tenderway.contract.domain.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractTerms;
import org.tenderway.identity.People;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.vocabulary.Refusal;

/** What the register holds of one contract besides its life. */
@Service
@Transactional
public class Particulars {

    private final ParticularsTable table;
    private final People people;

    Particulars(ParticularsTable table, People people) {
        this.table = table;
        this.people = people;
    }

    /** Keeps what is known of a contract that has just been stored. */
    public void keep(String contract, String supplierName, ContractParticulars known, ContractTerms terms) {
        Refusal.unless(
                known.owner().isEmpty() || people.find(known.owner()).isPresent(),
                "owner",
                "the owner is nobody who signs in here");
        Refusal.unless(
                known.councilReference().isEmpty()
                        || table.named(List.of(known.councilReference())).isEmpty(),
                "councilReference",
                "another contract has this reference already");
        Map<Column, String> cells =
                new EnumMap<>(ParticularsMapping.write(known).cells());
        cells.put(Column.OPTION_NOTICE, ParticularsMapping.notice(terms.optionNotice()));
        cells.put(Column.TERMINATION_NOTICE, ParticularsMapping.notice(terms.terminationNotice()));
        Map<Column, String> checked = new EnumMap<>(Column.class);
        cells.forEach((column, text) -> {
            try {
                checked.put(column, column.read(SheetCell.text(text)));
            } catch (Refusal refusal) {
                throw new Refusal(column.name().toLowerCase(Locale.ROOT), column.heading() + ": " + refusal.reason());
            }
        });
        table.insert(List.of(new ParticularsTable.Line(contract, supplierName, new RegisterRow(checked))));
    }

    @Transactional(readOnly = true)
    public ContractParticulars of(String contract) {
        StoredRow stored = table.of(contract).orElse(null);
        if (stored == null) {
            return ContractParticulars.NONE;
        }
        RegisterRow row = stored.row().get(Column.REFERENCE).equals(contract)
                ? new RegisterRow(Map.of(Column.REFERENCE, "")).over(stored.row())
                : stored.row();
        return ParticularsMapping.read(row);
    }
}
