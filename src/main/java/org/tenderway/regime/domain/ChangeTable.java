package org.tenderway.regime.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.regime.ChangeGround;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** The tables of grounds, notices and thresholds for changes. */
@Component
class ChangeTable implements ChangeRules {

    private final List<ChangeGround> grounds = LawFile.rows("changes.json", ChangeGround.class);
    private final List<ChangeNotice> notices = LawFile.rows("change-notices.json", ChangeNotice.class);
    private final List<Row> thresholds = LawFile.rows("thresholds.json", Row.class);

    @Override
    public List<ChangeGround> of(Regime regime) {
        return grounds.stream().filter(row -> row.regimes().contains(regime)).toList();
    }

    @Override
    public ChangeGround ground(Regime regime, String code) {
        return of(regime).stream()
                .filter(row -> row.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "ground",
                        "choose a ground that the %s knows: %s"
                                .formatted(
                                        regime.title(),
                                        of(regime).stream()
                                                .map(ChangeGround::code)
                                                .collect(Collectors.joining(", ")))));
    }

    @Override
    public Optional<ChangeNotice> notice(Regime regime) {
        return notices.stream().filter(row -> row.regimes().contains(regime)).findFirst();
    }

    @Override
    public Threshold threshold(Regime regime, LocalDate day) {
        List<Row> known = thresholds.stream()
                .filter(row -> row.regimes().contains(regime))
                .sorted(Comparator.comparing(Row::from))
                .toList();
        Row row = known.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("the table of thresholds lacks " + regime));
        return new Threshold(row.amount(), row.source());
    }

    private record Row(List<Regime> regimes, LocalDate from, Money amount, String source) {}
}
