package org.tenderway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ProcessPictureTests {

    private final ProcessPicture picture = new ProcessPicture();

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelOfTheHouseCanBeDrawn(Path model) throws Exception {
        String svg = drawn(model, Map.of());
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("g").getLength()).isGreaterThan(2);
        assertThat(svg).contains("<title id=").contains("<desc id=").doesNotContain("style=", "<script", "NaN");
        assertThat(svg).as("the same model always gives the same text").isEqualTo(drawn(model, Map.of()));
    }

    @Test
    void thePresentPositionIsMarkedInWordsAndNotByColourAlone() throws Exception {
        Path spine = Path.of("processes/lifecycle/lifecycle-tender.bpmn");
        String svg = drawn(spine, Map.of("evaluateLots", 12));
        assertThat(svg)
                .contains("tw-picture__shape--now")
                .contains(">Now: 12</text>")
                .contains("Now at: Evaluate each lot and role.");
        assertThat(drawn(spine, Map.of())).doesNotContain("Now");
    }

    @Test
    void everyKindOfShapeHasItsSign() {
        String svg = picture.svg(model("signs.bpmn"), Set.of("wait"));
        assertThat(svg)
                .contains("tw-picture__shape--start", "tw-picture__shape--boundary", "tw-picture__shape--gateway")
                .contains(">Ask &amp; answer</text>")
                .contains("M-4 -5 V5 M0 -5 V5 M4 -5 V5")
                .contains("stroke-dasharray=\"4 3\"")
                .contains(">Late</text>");
    }

    @Test
    void aModelThatReachesOutsideItselfIsRefused() {
        String reaching = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><definitions>&f;</definitions>";
        assertThatThrownBy(() ->
                        picture.svg(new ByteArrayInputStream(reaching.getBytes(StandardCharsets.UTF_8)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the process model cannot be read");
    }

    private String drawn(Path model, Map<String, Integer> positions) throws IOException {
        try (InputStream in = Files.newInputStream(model)) {
            return picture.svg(in, positions);
        }
    }

    static InputStream model(String name) {
        InputStream found = ProcessPictureTests.class.getResourceAsStream("/pictures/" + name);
        if (found == null) {
            throw new AssertionError(name);
        }
        return found;
    }
}
