package org.tenderway.methodology;

import java.math.BigDecimal;
import org.tenderway.vocabulary.Refusal;

/** One line of a basket: the published volume by which a bidder's rate is multiplied. */
public record BasketLine(String code, String title, BigDecimal volume) {

    public BasketLine {
        Refusal.unless(!code.isBlank(), "price.basket", "every line of the basket has a code");
        Refusal.unless(volume.signum() > 0, "price.basket", "the volume of line “%s” is above zero".formatted(code));
    }
}
