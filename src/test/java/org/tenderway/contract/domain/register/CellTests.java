package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderway.contract.ContractParty;
import org.tenderway.spreadsheet.CsvPage;
import org.tenderway.spreadsheet.SheetCell;
import org.tenderway.spreadsheet.SheetFile;
import org.tenderway.vocabulary.Refusal;

class CellTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-04-01 | 2019-04-01",
                "01/04/2019 | 2019-04-01",
                "1/4/2019 | 2019-04-01",
                "1.4.2019 | 2019-04-01",
                "1 April 2019 | 2019-04-01",
                "01-apr-2019 | 2019-04-01",
                "2019-04-01 00:00:00 | 2019-04-01",
                "29/02/2024 | 2024-02-29"
            })
    void aDayIsReadAsPeopleHereWriteIt(String typed, String day) {
        assertThat(Column.STARTS_ON.read(SheetCell.text(typed))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/13/2019",
                "31/04/2019",
                "29/02/2023",
                "1/4/19",
                "soon",
                "43556",
                "1850-01-01",
                "9999-12-31",
                "2019"
            })
    void whatIsNoDayIsRefusedAndNeverGuessed(String typed) {
        assertThatThrownBy(() -> Column.STARTS_ON.read(SheetCell.text(typed))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000.50 | 1000.50",
                "£418,500,000 | 418500000.00",
                "0 | 0.00",
                "0.1 | 0.10",
                "£ 12 | 12.00",
                "999999999999.99 | 999999999999.99"
            })
    void moneyIsReadToThePenny(String typed, String pounds) {
        assertThat(Column.VALUE.read(SheetCell.text(typed))).isEqualTo(pounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£1.2m",
                "1,5",
                "1,00,000",
                "1.234",
                "-5",
                "1e308",
                "1e999999999",
                "NaN",
                "12 GBP",
                "1000000000000",
                "½",
                "١٢"
            })
    void moneyThatIsNotExactIsRefused(String typed) {
        assertThatThrownBy(() -> Column.VALUE.read(SheetCell.text(typed))).isInstanceOf(Refusal.class);
    }

    @Test
    void tenThousandAmountsSurviveAsTheyAre() {
        var random = new Random(52);
        for (int n = 0; n < 10_000; n++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(99_999_999_999_999L), 2);
            assertThat(Column.VALUE.read(SheetCell.text(amount.toPlainString())))
                    .isEqualTo(amount.toPlainString());
            var noise = new SheetCell(SheetCell.Kind.NUMBER, amount.toPlainString() + "0000000001");
            assertThat(Column.VALUE.read(noise)).isEqualTo(amount.toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tŷ Gŵyr", "O'Neill", "X", "שלום \u202Eabc", "日本", "🏠", "e\u0301"})
    void textStaysAsItIsToTheLetter(String text) {
        assertThat(Column.TITLE.read(SheetCell.text(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost \uFFFD", "no\u0007bell", "half \uD800", "two\nlines", "\uFFFF"})
    void damagedTextIsRefused(String text) {
        assertThatThrownBy(() -> Column.TITLE.read(SheetCell.text(text))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatASpreadsheetMadeOfTextIsRefusedAndNamed() {
        assertThatThrownBy(() -> Column.TITLE.read(new SheetCell(SheetCell.Kind.DATE, "2019-04-01")))
                .hasMessageContaining("format the cell as text");
        assertThatThrownBy(() -> Column.SME.read(new SheetCell(SheetCell.Kind.FORMULA, "")))
                .hasMessageContaining("it is a formula");
        assertThatThrownBy(() -> Column.VALUE.read(new SheetCell(SheetCell.Kind.FAULT, "#REF!")))
                .hasMessageContaining("#REF!");
    }

    @Test
    void fundingSharesTotalExactlyAHundredForEachLine() {
        String printed = "Residential: Council 72; Residential: Citizen 15; Residential: Health 13;"
                + " Nursing: Council 69; Nursing: Citizen 21; Nursing: Health 10";
        assertThat(Column.FUNDING.read(SheetCell.text(printed))).isEqualTo(printed);
        assertThatThrownBy(() -> Column.FUNDING.read(SheetCell.text("Council 33.33; Citizen 33.33; Health 33.33")))
                .hasMessage("the funding shares must total exactly 100; they total 99.99");
    }

    @Test
    void aPartyIsKnownByEveryNameThatThePapersGiveIt() {
        var party = ParticularsText.parties(
                        "NHS Nottingham City = Nottingham CCG = Nottingham and Nottinghamshire CCG = CCP | joint commissioner")
                .get(0);
        assertThat(List.of("nhs nottingham city", "Nottingham CCG", "CCP")).allMatch(party::isCalled);
        assertThat(party).extracting(ContractParty::role).isEqualTo("joint commissioner");
        assertThat(party.isCalled("Nottingham")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "'=1",
                "''@x",
                "=HYPERLINK(\"http://x\")",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "-2+3+cmd|' /C calc'!A0",
                "=IMPORTXML(1)",
                "+44 115 000",
                "- dash",
                "@name",
                "=\"a\"\"b\"",
                " =1+1"
            })
    void noCellOfAnExportRunsAndEveryOneReadsBack(String payload) {
        String cell = CsvPage.disarmed(payload);
        assertThat(cell).startsWith("'");
        var out = new java.io.ByteArrayOutputStream();
        try (var page = new CsvPage(out)) {
            page.row(List.of(payload, "next"));
        }
        SheetFile.of(out.toByteArray())
                .read(row -> assertThat(row.cell(0).text()).isEqualTo(payload));
    }
}
