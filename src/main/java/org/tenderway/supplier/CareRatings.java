package org.tenderway.supplier;

import java.util.List;

/** The ratings of the care regulator as dated data from outside. They prompt people and decide nothing. */
public interface CareRatings {

    /** Everything known about the locations of an organisation, newest first. */
    List<CareRatingView> of(String supplier);
}
