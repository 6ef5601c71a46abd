package org.tenderway.bid;

/** The table at which two named openers open a sealed box, each with a passphrase. */
public interface OpeningDesk {

    /**
     * The acting opener (or the clerk, with the code of the recovery sheet) hands in a share and so completes the open
     * task; the second different one opens the bids.
     *
     * @throws org.tenderway.vocabulary.Refusal before the deadline by the clock of the database, for the same person
     *     twice, a wrong passphrase and whoever is no opener; each is recorded and alerts
     */
    void handIn(String tender, String passphrase);
}
