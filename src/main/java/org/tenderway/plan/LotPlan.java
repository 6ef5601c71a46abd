package org.tenderway.plan;

/**
 * One lot of a programme and the places to fill in it.
 *
 * @param leadIncumbent the provider now serving the lot, or empty; a new lead then owes a service-user transition plan
 */
public record LotPlan(int number, String name, int leadPlaces, int additionalPlaces, String leadIncumbent) {}
