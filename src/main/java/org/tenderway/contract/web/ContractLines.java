package org.tenderway.contract.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.ContractHistory;

/** The lines of one contract's page. */
final class ContractLines {

    private ContractLines() {}

    /** One row of a summary list; an empty value is left out by the page. */
    record Line(String label, String value) {}

    static List<Line> of(ContractView contract) {
        return List.of(
                new Line("Case", contract.caseReference().value()),
                new Line("Lot and role", contract.lotRole()),
                new Line("Supplier", contract.supplierName()),
                new Line("Origin", origin(contract)),
                new Line("Starts on", ContractRow.day(contract.startsOn())),
                new Line("Ends on", ContractRow.day(contract.endsOn())),
                new Line("May be extended to", ContractRow.day(contract.ceilingEnd())),
                new Line("Signed on", day(contract.signedOn())),
                new Line("Next prompt", day(contract.nextPromptOn())));
    }

    private static String origin(ContractView contract) {
        if (!contract.accreditation().isEmpty()) {
            return "Place on an accredited list, " + contract.accreditation();
        }
        return contract.legacy() ? "Registered as it stood" : "Awarded here";
    }

    /** Extensions and prompts as sentences. */
    static List<String> history(ContractHistory history) {
        List<String> lines = new ArrayList<>();
        history.extensions()
                .forEach(entry -> lines.add("Extended on %s from %s to %s by %s: %s"
                        .formatted(
                                ContractRow.day(entry.extendedOn()),
                                ContractRow.day(entry.previousEnd()),
                                ContractRow.day(entry.newEnd()),
                                entry.authorName(),
                                entry.reason())));
        history.prompts()
                .forEach(entry -> lines.add("Asked on %s what follows the end on %s"
                        .formatted(ContractRow.day(entry.raisedOn()), ContractRow.day(entry.aboutEnd()))));
        if (history.lettingEnd()) {
            lines.add("It was decided to let it end");
        }
        return lines;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ContractRow.day(day);
    }
}
