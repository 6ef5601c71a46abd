package org.tenderway.accreditation;

/** Told by whoever ends the agreement of a provider before its list ends. */
public interface AgreementEnds {

    /** The accreditation lapses with its agreement; the provider may apply again, and is asked for everything afresh. */
    void terminated(String accreditation, String because);
}
