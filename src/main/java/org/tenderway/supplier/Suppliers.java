package org.tenderway.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The organisations known to the council. */
public interface Suppliers {

    /** Registers an organisation and answers its reference; the same name twice answers the same reference. */
    String register(String name, String email);

    /**
     * Answers organisations of which perhaps only the names are known, in the order of the names; who is new is
     * registered without an address, and an address that is known stays.
     */
    List<SupplierView> named(Collection<String> names);

    Optional<SupplierView> find(String reference);

    /** Those of the references that are known, read at once; {@link #find} answers from memory until the end of work. */
    List<SupplierView> these(Collection<String> references);

    SupplierView supplier(String reference);

    List<SupplierView> all();
}
