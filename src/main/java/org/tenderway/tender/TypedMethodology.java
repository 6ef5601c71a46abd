package org.tenderway.tender;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Methodology;

/** Reads a methodology exactly as the design of a tender would, without a tender. */
public interface TypedMethodology {

    /**
     * @param criteria one a line: code; title; weight; highest score; minimum score
     * @param rules of scoring, one a line
     * @throws org.tenderway.vocabulary.Refusal with the field of the design's form
     */
    Methodology read(
            String criteria, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality, String rules);
}
