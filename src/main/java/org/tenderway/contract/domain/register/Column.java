package org.tenderway.contract.domain.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tenderway.spreadsheet.SheetCell;

/** The columns of a register as a file, in the order in which it is written. */
enum Column {
    REFERENCE("Reference", Reading.text(64), true),
    CASE("Case", Reading.caseReference(), true),
    TITLE("Title", Reading.text(300), true),
    SERVICE("Service", Reading.text(200), false),
    DEPARTMENT("Department", Reading.text(200), false),
    DESCRIPTION("Description", Reading.lines(4000), false),
    SUPPLIER("Supplier", Reading.text(255), true),
    REGISTERED_NUMBER("Registered number", Reading.text(40), false),
    SME("SME", Reading.yesNo(), false),
    VCSE("VCSE", Reading.yesNo(), false),
    STARTS_ON("Start date", Reading.day(), true),
    ENDS_ON("End date", Reading.day(), true),
    CEILING_END("Latest end date", Reading.day(), true),
    TERM("Term", Reading.term(), true),
    REVIEW_ON("Review date", Reading.day(), false),
    OPTION_NOTICE("Option notice", Reading.notice(), true),
    TERMINATION_NOTICE("Termination notice", Reading.notice(), true),
    VALUE("Value with options", Reading.money(), false),
    ANNUAL_VALUE("Annual value", Reading.money(), false),
    IRRECOVERABLE_VAT("Irrecoverable VAT", Reading.money(), false),
    PRICE_BASE("Price base", Reading.text(100), false),
    FUNDING("Funding", Reading.formed(4000, text -> ParticularsText.funding(ParticularsText.funding(text))), false),
    PARTIES("Parties", Reading.formed(4000, text -> ParticularsText.parties(ParticularsText.parties(text))), false),
    LOTS("Lots and roles", Reading.text(2000), false),
    KPIS(
            "Key performance indicators",
            Reading.formed(4000, text -> ParticularsText.kpis(ParticularsText.kpis(text))),
            false),
    DOCUMENTS(
            "Documents",
            Reading.formed(4000, text -> ParticularsText.documents(ParticularsText.documents(text))),
            false),
    PROCEDURE("Procedure", Reading.text(200), false),
    INVITATION("Invitation", Reading.invitation(), false),
    CPV("CPV code", Reading.cpv(), false),
    OWNER("Owner", Reading.text(64), false),
    EXTENDED_FROM("End before extension", Reading.day(), true),
    EXTENSION_REASON("Why extended", Reading.lines(4000), true);

    private final String heading;
    private final Reading reading;
    private final boolean fixed;

    Column(String heading, Reading reading, boolean fixed) {
        this.heading = heading;
        this.reading = reading;
        this.fixed = fixed;
    }

    String heading() {
        return heading;
    }

    String read(SheetCell cell) {
        return reading.of(cell);
    }

    /** Whether it is settled when the contract enters: later it changes by a decision, never by a file. */
    boolean isFixed() {
        return fixed;
    }

    static Optional<Column> headed(String typed) {
        String wanted = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heading.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
