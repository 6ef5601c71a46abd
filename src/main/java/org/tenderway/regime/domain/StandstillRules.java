package org.tenderway.regime.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Refusal;

/** The table of standstills. */
@Component
class StandstillRules {

    private final List<StandstillRule> rows = LawFile.rows("standstills.json", StandstillRule.class);

    StandstillRule rule(Regime regime, @Nullable Channel channel) {
        return rows.stream()
                .filter(row -> row.regime() == regime && row.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new Refusal("channel", whyNone(regime, channel)));
    }

    private String whyNone(Regime regime, @Nullable Channel channel) {
        String known = rows.stream()
                .filter(row -> row.regime() == regime)
                .map(StandstillRule::channel)
                .filter(Objects::nonNull)
                .map(Channel::name)
                .collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            return regime.title() + " has no channel: leave it out";
        }
        return channel == null
                ? "channel is missing: for " + regime.code() + " it is one of " + known
                : channel + " is not a channel of " + regime.code() + ", which has " + known;
    }
}
