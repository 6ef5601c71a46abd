package org.tenderway.referral.domain;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.TypedDay;
import org.tenderway.referral.AmountUnit;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.Urgency;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Requests that waited for a provider when a lot changes hands: a list of them, entered whole or not at all. */
@Service
@Transactional
public class OutstandingRequests {

    /** What each line holds, in this order. */
    public static final List<String> COLUMNS =
            List.of("lot", "service", "needed from", "amount", "unit", "urgency", "area", "system reference");

    private static final int MOST = 2_000;

    private final ReferralIntake intake;

    OutstandingRequests(ReferralIntake intake) {
        this.intake = intake;
    }

    /** Answers the references; they wait for the cut-over of their lot. */
    public List<String> enter(CaseReference caseReference, String lines) {
        List<CSVRecord> records = records(lines);
        Refusal.unless(!records.isEmpty(), "lines", "paste at least one line");
        Refusal.unless(records.size() <= MOST, "lines", "enter no more than %,d lines at once".formatted(MOST));
        List<String> entered = new ArrayList<>();
        for (CSVRecord line : records) {
            entered.add(enter(caseReference, line));
        }
        return entered;
    }

    private String enter(CaseReference caseReference, CSVRecord line) {
        try {
            Refusal.unless(
                    line.size() == COLUMNS.size(),
                    "",
                    "it has %d cells, not %d".formatted(line.size(), COLUMNS.size()));
            LocalDate from = TypedDay.required("needed from", line.get(2));
            return intake.receive(new NewRequest(
                    caseReference,
                    lot(line.get(0)),
                    "",
                    line.get(1),
                    from,
                    amount(line.get(3)),
                    AmountUnit.typed(line.get(4)),
                    Urgency.typed(line.get(5)),
                    null,
                    line.get(6),
                    line.get(7),
                    List.of(),
                    true));
        } catch (Refusal refusal) {
            throw new Refusal(
                    "lines",
                    "line %d%s: %s"
                            .formatted(
                                    line.getRecordNumber(),
                                    refusal.field().isEmpty() ? "" : ", " + refusal.field(),
                                    refusal.reason()));
        }
    }

    static int lot(String typed) {
        Refusal.unless(typed.strip().matches("[0-9]{1,3}"), "lot", "enter the number of the lot");
        return Integer.parseInt(typed.strip());
    }

    static BigDecimal amount(String typed) {
        Refusal.unless(
                typed.strip().matches("[0-9]{1,4}(\\.[0-9]{1,2})?"), "amount", "enter an amount such as 14 or 3.5");
        return new BigDecimal(typed.strip());
    }

    private static List<CSVRecord> records(String lines) {
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(lines))) {
            return parser.getRecords();
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("lines", "this cannot be read as lines of cells between commas");
        }
    }
}
