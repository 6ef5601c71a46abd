package org.tenderway.evaluation;

/** Where officers check the exclusion grounds of the tenderers before an award is reported. */
public interface ExclusionDesk {

    /** No ground applies to any tenderer that was not looked at one by one; the check ends with it. */
    void findNoGrounds(String tender, String reason);
}
