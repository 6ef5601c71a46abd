package org.tenderway.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.Money;

/** How far each regime lets a running contract be changed, as data with its source. */
public interface ChangeRules {

    List<ChangeGround> of(Regime regime);

    /** @throws org.tenderway.vocabulary.Refusal when the regime knows no such ground */
    ChangeGround ground(Regime regime, String code);

    Optional<ChangeNotice> notice(Regime regime);

    /** The threshold for care services that holds on a day; before the first known one, the first. */
    Threshold threshold(Regime regime, LocalDate day);

    /** An amount below which a regime asks for less. */
    record Threshold(Money amount, String source) {}
}
