package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderway.spreadsheet.SheetProblem;

/** Whatever comes, a file is read exactly or refused with the place named; nothing is thrown and nothing guessed. */
class DamagedFilesTests {

    static List<DamagedFiles.Damaged> files() {
        return DamagedFiles.all();
    }

    @Test
    void thereAreTwoHundred() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadExactlyOrRefused(DamagedFiles.Damaged damaged) {
        SheetCheck check = SheetCheck.of(damaged.file());
        List<String> said = check.findings().kept().stream()
                .map(finding ->
                        finding.problem().place() + " " + finding.problem().sentence())
                .toList();
        if (damaged.mustSay().isEmpty()) {
            assertThat(said).isEmpty();
            assertThat(check.rows()).hasSizeGreaterThanOrEqualTo(3);
        } else if (!damaged.mustSay().equals("?")) {
            assertThat(said).anyMatch(sentence -> sentence.contains(damaged.mustSay()));
        } else if (said.isEmpty()) {
            assertThat(check.rows()).hasSize(check.total());
        }
        assertThat(said).noneMatch(sentence -> sentence.contains("Exception") || sentence.contains("org."));
    }

    @Test
    void aBadCellIsNamedAsASpreadsheetNamesIt() {
        String file = "Reference,Title,Supplier,Start date,End date\nA-1,Care,Alder,01/04/2019,31/04/2020\n";
        SheetCheck check = SheetCheck.of(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(check.findings().kept().get(0).problem())
                .isEqualTo(new SheetProblem(
                        "E2", "End date", "“31/04/2020” is no day: write it as 2019-04-01 or 01/04/2019"));
        assertThat(check.refusedRows()).isOne();
    }

    @Test
    void fiveThousandContractsReadBackToTheSameBytes() {
        var sample = new SampleRegister(82, LocalDate.parse("2026-11-22"));
        List<RegisterRow> rows = new ArrayList<>();
        for (int number = 0; number < 5000; number++) {
            rows.add(sample.contract("RT-%04d".formatted(number)));
        }
        byte[] csv = SampleRegister.csv(rows);
        byte[] xlsx = SampleRegister.xlsx(rows);
        assertThat(texts(again(csv))).isEqualTo(texts(rows));
        assertThat(SampleRegister.csv(again(csv))).isEqualTo(csv);
        assertThat(texts(again(xlsx))).isEqualTo(texts(rows));
        assertThat(SampleRegister.xlsx(again(xlsx))).isEqualTo(xlsx);
    }

    private static List<RegisterRow> again(byte[] file) {
        SheetCheck check = SheetCheck.of(file);
        assertThat(check.findings().kept()).isEmpty();
        return check.rows().stream().map(FileRow::written).toList();
    }

    private static List<List<String>> texts(List<RegisterRow> rows) {
        return rows.stream().map(RegisterRow::texts).toList();
    }
}
