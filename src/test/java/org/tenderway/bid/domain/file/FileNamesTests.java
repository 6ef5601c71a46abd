package org.tenderway.bid.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.bid.Attachments;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.FileState;

class FileNamesTests {

    private static final List<String> STEMS = List.of(
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "..%2f..%2fetc%2fpasswd",
            "..%5c..%5cboot.ini",
            "%252e%252e%252fetc",
            "/etc/shadow",
            "C:\\autoexec.bat",
            "a\0.pdf",
            "bid\r\nSet-Cookie: a=b.pdf",
            "CON",
            "con.pdf",
            "NUL.txt",
            "COM1.docx",
            "LPT9",
            "aux.",
            "prn .txt",
            "\u202Efdp.exe",
            "a\u200Bb.pdf",
            "\uFEFFbid.pdf",
            "a\u0000\u0001\u001F.pdf",
            ".",
            "..",
            "...",
            "",
            " ",
            "....pdf",
            ".htaccess",
            "-rf.pdf",
            "price list (final) 2.pdf",
            "Ångström çà.pdf",
            "標書.pdf",
            "😀😀.pdf",
            "bid\";x=\".pdf",
            "bid;.pdf",
            "<script>alert(1)</script>.pdf",
            "a|b?c*d.pdf",
            "$(reboot).pdf",
            "`id`.pdf",
            "${7*7}.pdf",
            "'; drop table--",
            "x".repeat(300) + ".pdf",
            "é".repeat(300) + ".pdf",
            "😀".repeat(200) + ".docx",
            "a.b.c.d.pdf",
            "ｆｕｌｌ／ｗｉｄｔｈ.pdf",
            "file:///etc/passwd",
            "\\\\server\\share\\bid.pdf",
            "bid\u2028line.pdf",
            "bid\uD800.pdf",
            "tab\there.pdf");
    private static final List<String> ROUNDS = List.of("%s", "../%s", "a/%s", "%s/", "%s.pdf", " %s ");

    @Test
    void threeHundredHostileNamesBecomeNamesThatHarmNobody() {
        List<String> hostile = new ArrayList<>();
        ROUNDS.forEach(round -> STEMS.forEach(stem -> hostile.add(round.replace("%s", stem))));
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(300);
        for (String given : hostile) {
            String safe = FileNames.safe(given);
            assertThat(safe)
                    .as(given)
                    .isNotBlank()
                    .doesNotContain("/", "\\", "..", "%", "\0", "\r", "\n", "\"", "<", ">", ":", "|", "?", "*", ";")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]")
                    .doesNotStartWith(".")
                    .doesNotStartWith("-")
                    .doesNotEndWith(".")
                    .doesNotEndWith(" ")
                    .doesNotMatch("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
            assertThat(safe.getBytes(StandardCharsets.UTF_8).length).as(given).isLessThanOrEqualTo(180);
            assertThat(FileNames.safe(safe)).as("made safe twice").isEqualTo(safe);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Price list (final) 2.pdf, Price list (final) 2.pdf",
        "../../etc/passwd, passwd",
        "CON, file-CON",
        "..%2f..%2fsecret.pdf, secret.pdf",
        "標書.pdf, 標書.pdf",
        ".htaccess, htaccess"
    })
    void anOrdinaryNameStaysAndAHostileOneLosesItsPath(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void aFileLeavesAsAnAttachmentThatNoBrowserShowsUnderItsEncodedName() {
        var file = new BidFile("F-1", "標書 ä.pdf", "application/pdf", 3, "", FileState.READY, "");
        var answer = Attachments.of(new BidFiles.Download(file, new byte[] {1, 2, 3}));
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%A8%99%E6%9B%B8%20%C3%A4.pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).contains("no-store");
        assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo("application/octet-stream");
    }
}
