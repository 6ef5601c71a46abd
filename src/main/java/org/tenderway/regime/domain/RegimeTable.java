package org.tenderway.regime.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.regime.Regime;
import org.tenderway.regime.RegimeDemands;
import org.tenderway.regime.Regimes;

/** The table of regimes. */
@Component
class RegimeTable implements Regimes {

    private final Map<Regime, RegimeDemands> rows = LawFile.rows("regimes.json", RegimeDemands.class).stream()
            .collect(Collectors.toMap(RegimeDemands::regime, Function.identity()));

    @Override
    public RegimeDemands demands(Regime regime) {
        RegimeDemands found = rows.get(regime);
        if (found == null) {
            throw new IllegalStateException("the table of regimes lacks " + regime);
        }
        return found;
    }

    @Override
    public List<RegimeDemands> all() {
        return Arrays.stream(Regime.values()).map(this::demands).toList();
    }
}
