package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("packaged")
class PackagedReplayTests {

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"home-care-2018", "care-homes-2019"})
    void theStoryIsToldAsOneJsonObjectAndNothingElse(String story) throws Exception {
        PackagedJar jar = PackagedJar.start(folder, "replay", story, "--json");
        assertThat(jar.exit()).as(jar.everything()).isZero();
        JsonNode report = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(jar.output());
        assertThat(report.isObject()).isTrue();
        assertThat(report.path("holds").asBoolean()).isTrue();
        assertThat(report.path("steps").size()).isPositive();
        assertThat(folder.resolve("data")).as("its database is in memory").doesNotExist();
    }

    @Test
    void thePlansOfTheYearAreToldTheSameWay() throws Exception {
        PackagedJar jar = PackagedJar.start(folder, "replay", "intentions-2019", "--json");
        assertThat(jar.exit()).as(jar.everything()).isZero();
        JsonNode report = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(jar.output());
        assertThat(report.path("intentions").size()).isEqualTo(25);
        assertThat(report.path("flags").size()).isPositive();
    }

    @Test
    void anUnknownStoryIsAWrongCall() throws Exception {
        PackagedJar jar = PackagedJar.start(folder, "replay", "no-such-story", "--json");
        assertThat(jar.exit()).isEqualTo(2);
        assertThat(jar.output()).isEmpty();
    }
}
