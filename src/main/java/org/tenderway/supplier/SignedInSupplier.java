package org.tenderway.supplier;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who signed in for an organisation. No user of the engine: the name begins with what no user id there has.
 *
 * @param person opaque id of the person
 * @param account opaque id of the organisation
 * @param organisation its name as it was typed
 */
public record SignedInSupplier(String person, String personName, String email, String account, String organisation)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return "supplier:" + person;
    }
}
