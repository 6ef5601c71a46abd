package org.tenderway.accreditation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;

/**
 * An accredited list as others may see it.
 *
 * @param open whether it takes applications; it does until it ends
 * @param ceilingEnd the last day that any extension may reach
 * @param nextPromptOn when somebody is asked next what follows its end, or null
 */
public record AccreditedListView(
        String reference,
        CaseReference caseReference,
        String title,
        String council,
        String partner,
        Regime regime,
        boolean fictional,
        boolean open,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate ceilingEnd,
        @Nullable LocalDate nextPromptOn,
        List<NewCriterion> criteria) {

    public AccreditedListView {
        criteria = List.copyOf(criteria);
    }
}
