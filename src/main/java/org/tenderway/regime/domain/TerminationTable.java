package org.tenderway.regime.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.regime.Regime;
import org.tenderway.regime.TerminationGround;
import org.tenderway.regime.TerminationGrounds;
import org.tenderway.vocabulary.Refusal;

/** The table of grounds for termination. */
@Component
class TerminationTable implements TerminationGrounds {

    private final List<TerminationGround> rows = LawFile.rows("terminations.json", TerminationGround.class);

    @Override
    public List<TerminationGround> of(Regime regime) {
        return rows.stream().filter(row -> row.regimes().contains(regime)).toList();
    }

    @Override
    public TerminationGround ground(Regime regime, String code) {
        return of(regime).stream()
                .filter(row -> row.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "ground",
                        "choose a ground that the %s knows: %s"
                                .formatted(
                                        regime.title(),
                                        of(regime).stream()
                                                .map(TerminationGround::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
