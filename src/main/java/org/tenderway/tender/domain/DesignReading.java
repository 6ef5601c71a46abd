package org.tenderway.tender.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.tender.TypedMethodology;

/** Reads what is typed as a design, for whoever tries it out first. */
@Component
class DesignReading implements TypedMethodology {

    @Override
    public org.tenderway.methodology.Methodology read(
            String criteria, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality, String rules) {
        return Methodology.typed(criteria, priceWeight, minimumQuality, rules).scoring();
    }
}
