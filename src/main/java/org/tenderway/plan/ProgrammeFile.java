package org.tenderway.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a programme that is kept as a file, such as {@link #HOME_CARE_2018}. */
public final class ProgrammeFile {

    /** The home-care tender of 2018, as the council's report printed it. */
    public static final String HOME_CARE_2018 = "demo/home-care-2018.yaml";

    private final Map<?, ?> file;

    private ProgrammeFile(Map<?, ?> file) {
        this.file = file;
    }

    public static NewProgramme read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new ProgrammeFile(file).programme();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private NewProgramme programme() {
        return new NewProgramme(
                new CaseReference(word(file, "reference")),
                word(file, "title"),
                word(file, "council"),
                Regime.valueOf(word(file, "regime")),
                Channel.valueOf(word(file, "channel")),
                Money.of(word(file, "estimatedValue")),
                flag(file, "awardDelegated"),
                flag(file, "fictional"),
                lines("lots", this::lot),
                lines("budget", ProgrammeFile::budgetLine),
                lines("stakeholders", line -> new Stakeholder(word(line, "name"), word(line, "interest"))),
                lines(
                        "options",
                        line -> new OptionConsidered(word(line, "option"), flag(line, "taken"), word(line, "reason"))),
                lines("earlierDecisions", ProgrammeFile::earlierDecision),
                lines("discrepancies", ProgrammeFile::discrepancy),
                word(file, "openedBecause"));
    }

    private LotPlan lot(Map<?, ?> line) {
        return new LotPlan(
                whole(line, "number"),
                word(line, "name"),
                whole(line, "leadPlaces"),
                whole(line, "additionalPlaces"),
                word(line, "leadIncumbent"),
                word(file, "leadScope"));
    }

    private static BudgetLine budgetLine(Map<?, ?> line) {
        return new BudgetLine(
                word(line, "code"),
                word(line, "label"),
                Money.of(word(line, "amount")),
                word(line, "basis"),
                line.containsKey("check") ? word(line, "check") : "",
                word(line, "source"));
    }

    private static EarlierDecision earlierDecision(Map<?, ?> line) {
        return new EarlierDecision(LocalDate.parse(word(line, "decidedOn")), word(line, "body"), word(line, "title"));
    }

    private static Discrepancy discrepancy(Map<?, ?> line) {
        return new Discrepancy(
                word(line, "reference"), word(line, "asPrinted"), word(line, "correction"), word(line, "source"));
    }

    private <T> List<T> lines(String field, Function<Map<?, ?>, T> reading) {
        List<?> lines = (List<?>) Objects.requireNonNull(file.get(field), field);
        return lines.stream().map(line -> reading.apply((Map<?, ?>) line)).toList();
    }

    private static String word(Map<?, ?> entry, String field) {
        return Objects.requireNonNull(entry.get(field), field).toString();
    }

    private static int whole(Map<?, ?> entry, String field) {
        return Integer.parseInt(word(entry, field));
    }

    private static boolean flag(Map<?, ?> entry, String field) {
        return Boolean.parseBoolean(word(entry, field));
    }
}
