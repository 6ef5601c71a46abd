package org.tenderway.supplier;

import java.util.List;
import java.util.Optional;

/** The organisations known to the council. */
public interface Suppliers {

    /** Registers an organisation and answers its reference; the same name twice answers the same reference. */
    String register(String name, String email);

    /** Answers the reference of an organisation of which perhaps only the name is known; an address it has stays. */
    String named(String name);

    Optional<SupplierView> find(String reference);

    SupplierView supplier(String reference);

    List<SupplierView> all();
}
