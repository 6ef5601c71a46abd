package org.tenderway.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.TypedDay;
import org.tenderway.vocabulary.Refusal;

/** The question about a standstill as texts, from a form or an address; {@link #question()} reads them. */
public record TypedStandstill(
        @Nullable String regime,
        @Nullable String channel,
        @Nullable String start,
        @Nullable String statedEnd,
        @Nullable String lastReceipt,
        @Nullable String postSent,
        @Nullable String calendar) {

    /** @throws Refusal naming the first text that cannot be read */
    public StandstillQuestion question() {
        return new StandstillQuestion(
                knownRegime(),
                knownChannel(),
                TypedDay.required("start", start),
                TypedDay.optional("statedEnd", statedEnd),
                TypedDay.optional("lastReceipt", lastReceipt),
                TypedDay.optional("postSent", postSent),
                calendar == null || calendar.isBlank() ? null : calendar.strip());
    }

    /** Every text that cannot be read, for a form that shows all of them at once. */
    public List<Refusal> unreadable() {
        List<Refusal> found = new ArrayList<>();
        List<Runnable> readings = List.of(
                this::knownRegime,
                this::knownChannel,
                () -> TypedDay.required("start", start),
                () -> TypedDay.optional("statedEnd", statedEnd),
                () -> TypedDay.optional("lastReceipt", lastReceipt),
                () -> TypedDay.optional("postSent", postSent));
        for (var reading : readings) {
            try {
                reading.run();
            } catch (Refusal refusal) {
                found.add(refusal);
            }
        }
        return found;
    }

    private Regime knownRegime() {
        String known = Arrays.stream(Regime.values()).map(Regime::code).collect(Collectors.joining(", "));
        if (regime == null || regime.isBlank()) {
            throw new Refusal("regime", "regime is missing: it is one of " + known);
        }
        return Regime.ofCode(regime)
                .orElseThrow(() -> new Refusal("regime", "there is no such regime; the known ones are " + known));
    }

    private @Nullable Channel knownChannel() {
        if (channel == null || channel.isBlank()) {
            return null;
        }
        String name = channel.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Channel.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "channel",
                        "there is no such channel; the known ones are "
                                + Arrays.stream(Channel.values())
                                        .map(Channel::name)
                                        .collect(Collectors.joining(", "))));
    }
}
