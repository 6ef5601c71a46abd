package org.tenderway.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderway.vocabulary.Overtaken.Difference;

class AsItStandsTests {

    private static final Instant AT = Instant.parse("2018-03-05T10:02:00Z");

    private final AsItStands stands =
            new AsItStands("/tenders/HC-2018-LEAD/deadline", "manager", AT, fields("6 July", "the portal was down"));

    @Test
    void whoeverSawHowItStandsMayEditIt() {
        assertThatCode(() -> stands.refuseUnlessSeen(stands.mark(), fields("7 July", "more time")))
                .doesNotThrowAnyException();
    }

    @Test
    void whoeverSawItOtherwiseIsToldWhatDiffersWhoChangedItAndWhen() {
        String seen = AsItStands.markOf(fields("5 July", "the portal was down"));
        for (String mark : new String[] {seen, ""}) {
            Overtaken overtaken = catchThrowableOfType(
                    Overtaken.class, () -> stands.refuseUnlessSeen(mark, fields("7 July", "the portal was down")));
            assertThat(overtaken.differences()).containsExactly(new Difference("Deadline", "7 July", "6 July"));
            assertThat(overtaken.by()).isEqualTo("manager");
            assertThat(overtaken.at()).isEqualTo(AT);
            assertThat(overtaken.page()).isEqualTo("/tenders/HC-2018-LEAD/deadline");
            assertThat(overtaken.mark()).isEqualTo(stands.mark());
        }
    }

    @Test
    void aFieldThatOnlyOneOfThemHasIsADifferenceToo() {
        Overtaken overtaken = catchThrowableOfType(
                Overtaken.class, () -> stands.refuseUnlessSeen("", Map.of("Deadline", "6 July", "Note", "mine")));
        assertThat(overtaken.differences())
                .containsExactlyInAnyOrder(
                        new Difference("Note", "mine", ""), new Difference("Reason", "", "the portal was down"));
    }

    @Test
    void whatChangesNothingOverwritesNothing() {
        assertThatCode(() -> stands.refuseUnlessSeen("", fields("6 July", "the portal was down")))
                .doesNotThrowAnyException();
        assertThatCode(() -> new AsItStands("/work", "", null, Map.of()).refuseUnlessSeen("", Map.of("Plan", "mine")))
                .as("nobody has written anything yet")
                .doesNotThrowAnyException();
    }

    @Test
    void noTwoStatesHaveOneMark() {
        assertThat(AsItStands.markOf(fields("6 July", "down")))
                .hasSize(32)
                .isEqualTo(AsItStands.markOf(fields("6 July", "down")))
                .isNotEqualTo(AsItStands.markOf(fields("6 Julyd", "own")))
                .isNotEqualTo(AsItStands.markOf(fields("down", "6 July")));
        assertThat(AsItStands.markOf(Map.of("a", "b1c", "d", "")))
                .isNotEqualTo(AsItStands.markOf(Map.of("a", "b", "1cd", "")));
    }

    private static Map<String, String> fields(String deadline, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Deadline", deadline);
        fields.put("Reason", reason);
        return fields;
    }
}
