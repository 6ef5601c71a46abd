package org.tenderway.accreditation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A provider on an accredited list as others may see it.
 *
 * @param reference the business key of its application, such as {@code CH-2020-A-0007}
 * @param list reference of the list
 * @param home the name of the care home, as the provider states it
 * @param accreditedFrom the first day on which it may be commissioned, or null
 * @param endsOn the common end of the list at present, or null while not accredited
 * @param ceilingEnd the last day that the list may reach
 * @param failedCriteria codes of the criteria that failed at the last assessment
 * @param remedied codes of criteria that failed once and passed later
 * @param renewalDueOn the day by which it is looked at again, or null
 */
public record AccreditationView(
        String reference,
        CaseReference caseReference,
        String list,
        String supplier,
        String supplierName,
        String home,
        Registration registration,
        AccreditationStatus status,
        @Nullable LocalDate accreditedFrom,
        @Nullable LocalDate endsOn,
        LocalDate ceilingEnd,
        List<String> failedCriteria,
        List<String> remedied,
        @Nullable LocalDate renewalDueOn) {

    /** A provider for whom no renewal is due. */
    public AccreditationView(
            String reference,
            CaseReference caseReference,
            String list,
            String supplier,
            String supplierName,
            String home,
            Registration registration,
            AccreditationStatus status,
            @Nullable LocalDate accreditedFrom,
            @Nullable LocalDate endsOn,
            LocalDate ceilingEnd,
            List<String> failedCriteria,
            List<String> remedied) {
        this(
                reference,
                caseReference,
                list,
                supplier,
                supplierName,
                home,
                registration,
                status,
                accreditedFrom,
                endsOn,
                ceilingEnd,
                failedCriteria,
                remedied,
                null);
    }

    public AccreditationView {
        failedCriteria = List.copyOf(failedCriteria);
        remedied = List.copyOf(remedied);
    }
}
