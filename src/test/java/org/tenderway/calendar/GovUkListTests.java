package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tenderway.vocabulary.Refusal;

class GovUkListTests {

    @Test
    void theCarriedListIsOfTheSameForm() throws Exception {
        assertThat(GovUkList.read(carried()).lastYear()).isEqualTo(2028);
    }

    @Test
    void whatCannotBeTheWholeListIsRefusedWithItsReason() throws Exception {
        refuses("<html>Sorry</html>", "the feed is not JSON");
        refuses("{}", "the feed holds no bank holidays for England and Wales");
        refuses("[1, 2]", "the feed holds no bank holidays for England and Wales");
        refuses(
                carried().replace("\"scotland\": {", "\"elsewhere\": {"),
                "the feed holds no bank holidays for Scotland");
        refuses(carried().replace("2027-08-02", "2027-08-32"), "the feed has a date that is none for Scotland");
        refuses(carried().replace("2028-12-26", "9028-12-26"), "the feed has a bank holiday in the year 9028");
        refuses(
                carried().replace("\"date\": \"2027-07-12\"", "\"date\": \"2026-07-12\""),
                "the feed has only 9 bank holidays for Northern Ireland in 2027; a whole year has at least 10");
        refuses(
                carried().replaceFirst("\"title\": \"Easter Monday\"", "\"title\": \"\""),
                "the feed has a bank holiday without a usable title for England and Wales");
    }

    private static void refuses(String feed, String reason) {
        assertThatThrownBy(() -> GovUkList.read(feed))
                .isInstanceOf(Refusal.class)
                .hasMessage(reason);
    }

    private static String carried() throws Exception {
        try (var file =
                Objects.requireNonNull(GovUkListTests.class.getResourceAsStream("/calendar/bank-holidays.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
