package org.tenderway.bid.domain.seal;

import org.tenderway.vocabulary.Refusal;

/** The key does not fit, or what was locked away has been changed since; nobody can tell which, and nothing is read. */
public final class BrokenSeal extends Refusal {

    private static final long serialVersionUID = 1L;

    public BrokenSeal() {
        this("the key does not fit, or what was sealed has been changed: nothing was read");
    }

    public BrokenSeal(String finding) {
        super("", finding);
    }
}
