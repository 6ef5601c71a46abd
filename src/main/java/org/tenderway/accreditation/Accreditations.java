package org.tenderway.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is accredited on which list. */
public interface Accreditations {

    Optional<AccreditationView> find(String reference);

    List<AccreditationView> ofList(String list);

    /** What the provider missed at the last look, with the reasons; empty once all is met. */
    List<FailedCriterion> failed(String reference);

    /** Whether the provider may be commissioned on this day; an unknown reference may not. */
    boolean isInForce(String reference, LocalDate day);
}
