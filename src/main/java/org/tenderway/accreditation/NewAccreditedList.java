package org.tenderway.accreditation;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * An accredited list to be opened.
 *
 * @param partner the joint commissioner, or empty
 * @param estimatedValue the most that may be spent over all years; it commits nobody
 * @param extensionDelegated whether an officer may decide on the extension
 * @param endsOn last day of the initial term, common to all who join
 * @param ceilingEnd the last day that any extension may reach
 * @param promptMonths how many months before the end somebody is asked what follows, such as 18, 12, 9, 6, 3
 * @param renewalMonths how long after its accreditation a provider is looked at again
 * @param renewalNoticeMonths how many months before that somebody is asked, such as 3, 1, 0
 */
public record NewAccreditedList(
        CaseReference reference,
        String title,
        String council,
        String partner,
        Regime regime,
        boolean fictional,
        Money estimatedValue,
        boolean extensionDelegated,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate ceilingEnd,
        List<Integer> promptMonths,
        int renewalMonths,
        List<Integer> renewalNoticeMonths,
        List<NewCriterion> criteria,
        String because) {

    public NewAccreditedList {
        promptMonths = List.copyOf(promptMonths);
        renewalNoticeMonths = List.copyOf(renewalNoticeMonths);
        criteria = List.copyOf(criteria);
    }
}
