package org.tenderway.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.domain.LotLines;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** What a commissioner types to open a programme; kept as typed until all of it can be read. */
record ProgrammeForm(
        @Nullable String reference,
        @Nullable String title,
        @Nullable String council,
        @Nullable String regime,
        @Nullable String channel,
        @Nullable String estimatedValue,
        @Nullable Boolean delegated,
        @Nullable String lots,
        @Nullable String openedBecause) {

    static ProgrammeForm blank(String council) {
        return new ProgrammeForm("", "", council, "", "", "", null, "", "");
    }

    /** The programme, unless something cannot be read: then every reason is added to the problems, by field. */
    Optional<NewProgramme> read(Map<String, String> problems) {
        CaseReference readReference = attempt("reference", problems, () -> CaseReference.typed(text(reference)));
        String readTitle = attempt("title", problems, () -> required(title, "title", "give the programme a title"));
        String readCouncil = attempt("council", problems, () -> required(council, "council", "name the council"));
        Regime readRegime = attempt("regime", problems, () -> choice(Regime.values(), regime, "regime"));
        Channel readChannel = attempt("channel", problems, () -> choice(Channel.values(), channel, "channel"));
        Money readValue = attempt("estimatedValue", problems, () -> Money.of(text(estimatedValue)));
        var readLots = attempt("lots", problems, () -> LotLines.typed(text(lots)));
        if (readReference == null
                || readTitle == null
                || readCouncil == null
                || readRegime == null
                || readChannel == null
                || readValue == null
                || readLots == null) {
            return Optional.empty();
        }
        return Optional.of(new NewProgramme(
                readReference,
                readTitle,
                readCouncil,
                readRegime,
                readChannel,
                readValue,
                Boolean.TRUE.equals(delegated),
                false,
                readLots,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                text(openedBecause)));
    }

    private static <T> @Nullable T attempt(String field, Map<String, String> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            problems.put(field, refusal.reason());
            return null;
        }
    }

    private static String required(@Nullable String typed, String field, String reason) {
        Refusal.unless(!text(typed).isEmpty(), field, reason);
        return text(typed);
    }

    private static <E extends Enum<E>> E choice(E[] values, @Nullable String typed, String field) {
        for (E value : values) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        throw new Refusal(field, "choose the " + field);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The problems as the summary at the top of the page lists them. */
    static List<Problem> summary(Map<String, String> problems) {
        List<Problem> summary = new ArrayList<>();
        problems.forEach((field, message) -> summary.add(new Problem(field, message)));
        return summary;
    }

    static Map<String, String> noProblems() {
        return new LinkedHashMap<>();
    }
}
