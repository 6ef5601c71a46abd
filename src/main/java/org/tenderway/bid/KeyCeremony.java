package org.tenderway.bid;

import java.util.List;

/**
 * How a box gets its lock, before bids come in: three openers are named, each sets a passphrase, and a clerk who is none
 * of them prints the recovery sheet for the safe. The last of the four acts makes the key.
 */
public interface KeyCeremony {

    /**
     * A procurement officer or manager names three different people; starts the process that asks each of them.
     *
     * @param seen the mark of those named before, as this person saw them; empty where nobody was named
     * @throws org.tenderway.vocabulary.Overtaken when somebody has named others since
     */
    void nameOpeners(String tender, String seen, List<String> userIds);

    /** The acting opener sets a passphrase, typed twice. */
    void setPassphrase(String tender, String passphrase, String again);

    /** The acting clerk prints the sheet: answers the code, this once. */
    String printRecoverySheet(String tender);
}
