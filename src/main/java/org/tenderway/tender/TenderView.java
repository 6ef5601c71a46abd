package org.tenderway.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;

/**
 * A tender as others may see it.
 *
 * @param minimumQuality weighted quality points (of the quality weights' total) that a bid must reach, or null
 * @param impactAssessment the Equality Impact Assessment's outcome, or why none is needed; empty while unrecorded
 */
public record TenderView(
        String reference,
        CaseReference caseReference,
        String title,
        String council,
        ProviderRole role,
        Regime regime,
        Channel channel,
        TenderStatus status,
        @Nullable LocalDate publishedOn,
        @Nullable Instant deadline,
        @Nullable TermView term,
        List<CriterionView> criteria,
        @Nullable BigDecimal minimumQuality,
        String impactAssessment) {

    public TenderView {
        criteria = List.copyOf(criteria);
    }
}
