package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the Local Government Transparency Code 2015 asks for, for every contract above £5,000. */
final class TransparencyPage {

    static final List<String> HEADINGS = List.of(
            "Reference number",
            "Title of agreement",
            "Local authority department responsible",
            "Description of the goods and/or services being provided",
            "Supplier name and details",
            "Sum to be paid over the length of the contract or estimated annual spending or budget",
            "Value Added Tax that cannot be recovered",
            "Start date",
            "End date",
            "Review date",
            "Result of an invitation to quote or a published invitation to tender",
            "Supplier is a small or medium sized enterprise",
            "Supplier is a voluntary or community sector organisation",
            "Supplier's registration number");

    private static final BigDecimal FROM = new BigDecimal("5000");

    private TransparencyPage() {}

    static boolean isAskedFor(RegisterRow row) {
        String sum = sum(row);
        return sum.isEmpty() || new BigDecimal(sum).compareTo(FROM) > 0;
    }

    static List<String> cells(RegisterRow row) {
        return Stream.of(
                        row.get(REFERENCE),
                        row.get(TITLE),
                        row.get(DEPARTMENT),
                        row.get(DESCRIPTION),
                        row.get(SUPPLIER),
                        sum(row),
                        row.get(IRRECOVERABLE_VAT),
                        row.get(STARTS_ON),
                        row.get(ENDS_ON),
                        row.get(REVIEW_ON),
                        row.get(INVITATION),
                        row.get(SME),
                        row.get(VCSE),
                        row.get(REGISTERED_NUMBER))
                .toList();
    }

    private static String sum(RegisterRow row) {
        return row.get(VALUE).isEmpty() ? row.get(ANNUAL_VALUE) : row.get(VALUE);
    }
}
