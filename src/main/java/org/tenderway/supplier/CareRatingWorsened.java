package org.tenderway.supplier;

/**
 * The care regulator rated a location lower than before or Inadequate, or its registration lapsed.
 *
 * @param lapsed whether the registration lapsed; otherwise it is the rating
 * @param what one plain sentence of public facts
 */
public record CareRatingWorsened(String supplier, String locationName, boolean lapsed, String what) {}
