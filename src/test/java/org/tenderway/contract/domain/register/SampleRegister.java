package org.tenderway.contract.domain.register;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tenderway.spreadsheet.CsvPage;

/** A council's register out of thin air: the same seed gives the same contracts. Every name in it is fictional. */
public final class SampleRegister {

    private static final List<String> SERVICES =
            List.of("Residential care", "Home care", "Highways", "Gofal Cymdeithasol ŵ ŷ", "Schools' meals");
    private static final List<String> TERMS = List.of("5+5", "5+4", "3+2+2", "3+7", "4", "18 months + 6 months");
    private static final List<String> ODD_WORDS = List.of(
            "=SUM(A1)",
            "+44 115",
            "-minus",
            "@home",
            "'=quoted",
            "O'Neill & Sons",
            "Tŷ Gŵyr",
            "a",
            "שלום",
            "_x0041_",
            "\"quoted\"",
            "a,b;c",
            "日本",
            "🏠 house",
            "<b>bold</b>",
            "100%",
            "first\nsecond");

    private final Random random;
    private final LocalDate today;

    public SampleRegister(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /** CSV with so many running contracts, references LIVE-00001 and on. */
    public static byte[] csv(int contracts, LocalDate today) {
        var sample = new SampleRegister(contracts, today);
        List<RegisterRow> rows = new ArrayList<>();
        for (int number = 1; number <= contracts; number++) {
            rows.add(sample.contract("LIVE-%05d".formatted(number)));
        }
        return csv(rows);
    }

    static byte[] csv(List<RegisterRow> rows) {
        var out = new ByteArrayOutputStream();
        try (var page = new CsvPage(out)) {
            page.row(RegisterExport.HEADINGS);
            rows.forEach(row -> page.row(row.texts()));
        }
        return out.toByteArray();
    }

    static byte[] xlsx(List<RegisterRow> rows) {
        var out = new ByteArrayOutputStream();
        try (var page = new XlsxRegister(out)) {
            rows.forEach(page::row);
        }
        return out.toByteArray();
    }

    /** A contract that runs today and ends within eight years. */
    RegisterRow contract(String reference) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        LocalDate end = today.plusDays(random.nextInt(8 * 365));
        LocalDate start = today.minusDays(random.nextInt(4 * 365));
        cells.put(Column.REFERENCE, reference);
        cells.put(Column.TITLE, "Contract %s %s".formatted(reference, word()).replace('\n', ' '));
        cells.put(Column.SERVICE, pick(SERVICES));
        cells.put(Column.DEPARTMENT, "Adult Social Care");
        cells.put(Column.DESCRIPTION, word());
        cells.put(Column.SUPPLIER, "Supplier %d Ltd".formatted(random.nextInt(3000)));
        cells.put(Column.REGISTERED_NUMBER, "%08d".formatted(random.nextInt(100_000_000)));
        cells.put(Column.SME, pick(List.of("yes", "no", "")));
        cells.put(Column.VCSE, pick(List.of("yes", "no", "")));
        cells.put(Column.STARTS_ON, start.toString());
        cells.put(Column.ENDS_ON, end.toString());
        cells.put(Column.CEILING_END, end.plusDays(random.nextInt(1000)).toString());
        cells.put(Column.TERM, pick(TERMS));
        cells.put(Column.REVIEW_ON, random.nextBoolean() ? end.minusMonths(6).toString() : "");
        cells.put(Column.OPTION_NOTICE, pick(List.of("", "3 months", "30 clear days")));
        cells.put(Column.TERMINATION_NOTICE, pick(List.of("", "1 month")));
        cells.put(Column.VALUE, pounds());
        cells.put(Column.ANNUAL_VALUE, random.nextBoolean() ? pounds() : "");
        cells.put(Column.PRICE_BASE, pick(List.of("", "2018/19 prices")));
        cells.put(
                Column.FUNDING,
                pick(List.of("", "Council 72; Citizen 15; Health 13", "A: X 33.33; A: Y 66.67; B: Z 100")));
        cells.put(Column.PARTIES, pick(List.of("", "NHS Nottingham City = Nottingham CCG = CCP | joint commissioner")));
        cells.put(Column.KPIS, pick(List.of("", "Visits on time | 95%; Complaints answered")));
        cells.put(Column.DOCUMENTS, pick(List.of("", "Contract | https://documents.example/a;b=c")));
        cells.put(Column.INVITATION, pick(Reading.INVITATIONS));
        cells.put(Column.CPV, pick(List.of("", "85000000-9", "85311000")));
        if (random.nextInt(5) == 0 && start.isBefore(end.minusDays(30))) {
            cells.put(Column.EXTENDED_FROM, end.minusDays(20).toString());
            cells.put(Column.EXTENSION_REASON, word());
        }
        return new RegisterRow(cells);
    }

    private String pounds() {
        return "%d.%02d".formatted(random.nextInt(1_000_000_000), random.nextInt(100));
    }

    private String word() {
        return pick(ODD_WORDS);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
