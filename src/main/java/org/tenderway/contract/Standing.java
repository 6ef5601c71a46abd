package org.tenderway.contract;

/** Keeps what a contract may do from changing while somebody acts on it. */
public interface Standing {

    /**
     * Holds the standing of a contract until this transaction ends: whoever suspends it, terminates it or lets its
     * accreditation lapse waits, and whoever asks afterwards reads what they did. Called before the question whether it
     * may take new work, never after it; a contract that nobody knows has nothing to hold.
     */
    void hold(String contract);
}
