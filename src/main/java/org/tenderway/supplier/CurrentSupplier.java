package org.tenderway.supplier;

import java.util.Optional;

/** Asked by a page of suppliers: for whom is somebody signed in? */
public interface CurrentSupplier {

    Optional<SignedInSupplier> find();

    /** @throws java.util.NoSuchElementException when nobody of a supplier is signed in; the doors prevent it */
    default SignedInSupplier get() {
        return find().orElseThrow();
    }
}
