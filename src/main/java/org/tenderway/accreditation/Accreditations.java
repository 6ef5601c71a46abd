package org.tenderway.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is accredited on which list. */
public interface Accreditations {

    Optional<AccreditationView> find(String reference);

    List<AccreditationView> ofList(String list);

    /** Whether the provider may be commissioned on this day; an unknown reference may not. */
    boolean isInForce(String reference, LocalDate day);
}
