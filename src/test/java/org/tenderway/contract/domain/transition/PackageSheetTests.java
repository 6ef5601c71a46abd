package org.tenderway.contract.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackageSheetTests {

    private static final String HEAD = "reference,from,to,date,status,reason\n";

    @Test
    void aListIsReadWithItsDatesAndItsStates() {
        PackageSheet sheet = PackageSheet.read("\uFEFF" + HEAD
                + "P-1042,Old Oak Care,Alder Care,2018-07-15,waiting,\n"
                + "\"P-1043\",\"Gofal Derwen, Cyf\",Alder Care,2018-08-01,Excepted,\"moves to a care home\"\n");
        assertThat(sheet.bad()).isEmpty();
        assertThat(sheet.rows())
                .extracting(PackageRow::reference, PackageRow::from, PackageRow::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P-1042", "Old Oak Care", PackageStatus.WAITING),
                        org.assertj.core.groups.Tuple.tuple("P-1043", "Gofal Derwen, Cyf", PackageStatus.EXCEPTED));
    }

    @Test
    void everyBadCellIsNamed() {
        PackageSheet sheet = PackageSheet.read(HEAD
                + "Mary Smith,Old Oak Care,Alder Care,2018-07-15,waiting,\n"
                + "P-1,Old Oak Care,,15/07/2018,gone,\n"
                + "P-2,=cmd(),Alder Care,2018-02-30,excepted,\n"
                + "P-1,Old Oak Care,Alder Care,2018-07-15,moved,\n");
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.bad())
                .extracting(PackageImport.BadCell::toString)
                .containsExactly(
                        "row 2, reference: a reference is one word with a figure, such as P-1042; never a name",
                        "row 3, to: name the provider",
                        "row 3, date: enter a date that exists, for example 2018-07-01",
                        "row 3, status: use waiting, moved or excepted",
                        "row 4, from: a formula is no provider",
                        "row 4, date: enter a date that exists, for example 2018-07-01",
                        "row 4, reason: say why the package is excepted",
                        "row 5, reference: the reference stands in the list twice");
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        assertThatThrownBy(() -> PackageSheet.read("name,date\n"))
                .hasMessage("the first line must name the columns reference, from, to, date and status; missing:"
                        + " reference, from, to, status");
        assertThatThrownBy(() -> PackageSheet.read(HEAD + "\"P-1,Old Oak")).hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> PackageSheet.read("reference,reference,from,to,date,status\n"))
                .hasMessageContaining("a column twice");
        assertThatThrownBy(() -> PackageSheet.read("")).hasMessageContaining("missing: reference");
    }
}
