package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderway.guard.HouseRules;
import org.tenderway.guard.SourceRules;

/** The rules of the house, each with the proof that it reports a class that breaks it. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tenderway", "db.migration");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.tenderway.broken");

    record Rule(String name, ArchRule rule, List<String> whatTheProofReports) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        "only doors and the plant room know the engine",
                        HouseRules.ONLY_DOORS_KNOW_THE_ENGINE,
                        List.of("engineInTheDomain")),
                new Rule(
                        "time is handed in",
                        HouseRules.TIME_IS_HANDED_IN,
                        List.of(
                                "LeakyAward.today()",
                                "LeakyAward.todayInAZoneOfItsOwn()",
                                "System.currentTimeMillis()",
                                "java.util.Date.<init>()")),
                new Rule(
                        "the domain knows neither pages nor doors",
                        HouseRules.DOMAIN_STANDS_ALONE,
                        List.of("LeakyPages", "HttpServletRequest")),
                new Rule(
                        "repositories stay inside their room",
                        HouseRules.REPOSITORIES_STAY_INSIDE,
                        List.of("LeakyAwards")),
                new Rule("names explain", HouseRules.NAMES_EXPLAIN, List.of("PriceHelper")),
                new Rule("no floating point", HouseRules.NO_FLOATING_POINT, List.of("LeakyAward.price")),
                new Rule("no field injection", HouseRules.NO_FIELD_INJECTION, List.of("engineInTheDomain")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(Rule rule) {
        rule.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void proofThatTheRuleReportsTheBrokenClass(Rule rule) {
        assertThatThrownBy(() -> rule.rule().check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> assertThat(error.getMessage()).contains(rule.whatTheProofReports()));
    }

    @Test
    void timeIsNotReportedWhereItIsHandedIn() {
        assertThatThrownBy(() -> HouseRules.TIME_IS_HANDED_IN.check(BROKEN))
                .hasMessageNotContaining("java.util.Date.<init>(long)");
    }

    @Test
    void theVocabularyIsSmallAndImportsNothing() {
        HouseRules.VOCABULARY_IS_JDK_ONLY.check(PRODUCT);
        assertThat(SourceRules.tooManyWords(SourceRules.MAIN.resolve("org/tenderway/vocabulary")))
                .isEmpty();
    }

    @Test
    void sourcesAreShortExactAndGuardedByRulesThatBite() {
        assertThat(SourceRules.longFiles(SourceRules.MAIN)).isEmpty();
        assertThat(SourceRules.floatingPoint(SourceRules.MAIN)).isEmpty();
        assertThat(SourceRules.rulesThatMayMatchNothing(SourceRules.TEST)).isEmpty();
    }

    @Test
    void proofThatTheSourceRulesReport(@TempDir Path folder) throws IOException {
        Map.of(
                        "Long.java",
                        "\n".repeat(220),
                        "Floating.java",
                        "class Floating { void count() { var x = (double) 1; } } // \"double\"",
                        "Empty.java",
                        "rule.allowEmptyShould" + "(true).check(classes)")
                .forEach((name, text) -> write(folder.resolve(name), text));
        assertThat(SourceRules.longFiles(folder)).containsExactly("Long.java has 220 lines, 220 or more");
        assertThat(SourceRules.floatingPoint(folder)).containsExactly("Floating.java uses double");
        assertThat(SourceRules.rulesThatMayMatchNothing(folder))
                .containsExactly("Empty.java lets a rule pass on no class at all");
        for (int word = 0; word < 10; word++) {
            write(folder.resolve("Word" + word + ".java"), "");
        }
        assertThat(SourceRules.tooManyWords(folder)).containsExactly("13 types, more than 12");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
