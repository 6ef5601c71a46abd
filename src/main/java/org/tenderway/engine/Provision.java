package org.tenderway.engine;

/** One thing that must be in the database before the product serves anybody; doing it again changes nothing. */
interface Provision {

    void provide();
}
