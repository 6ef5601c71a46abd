package org.tenderway.spreadsheet;

import java.util.function.Consumer;
import org.tenderway.vocabulary.Refusal;

/** A file with rows and columns. */
public interface SheetFile {

    int MOST_ROWS = 200_000;
    int MOST_COLUMNS = 200;
    int MOST_BYTES = 50 * 1024 * 1024;

    /** Hands over row after row, the headings first; refuses a file that cannot be read to its end. */
    void read(Consumer<SheetRow> reader);

    /** Tells by its first bytes what a file is; its name proves nothing. */
    static SheetFile of(byte[] file) {
        Refusal.unless(file.length > 0, "file", "the file is empty");
        Refusal.unless(file.length <= MOST_BYTES, "file", "the file is larger than 50 MB: send it in parts");
        if (startsWith(file, 0x50, 0x4B)) {
            return new XlsxSheet(file);
        }
        Refusal.unless(
                !startsWith(file, 0xD0, 0xCF, 0x11, 0xE0),
                "file",
                "the file is an old or a locked workbook: save it as XLSX without a password, or as CSV UTF-8");
        Refusal.unless(
                !startsWith(file, 0x25, 0x50, 0x44, 0x46) && !startsWith(file, 0x1F, 0x8B),
                "file",
                "the file is neither CSV nor XLSX");
        return new CsvSheet(file);
    }

    private static boolean startsWith(byte[] file, int... first) {
        for (int at = 0; at < first.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }
}
