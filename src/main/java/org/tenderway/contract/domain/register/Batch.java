package org.tenderway.contract.domain.register;

/** Lets many registrations be one piece of work for those who hear of them. */
public interface Batch {

    /** Does the work in the name of a person, inside the transaction that runs. */
    void run(String userId, Runnable work);
}
