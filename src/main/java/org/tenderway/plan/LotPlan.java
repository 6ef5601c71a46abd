package org.tenderway.plan;

/**
 * One lot of a programme and the places to fill in it.
 *
 * @param leadIncumbent the provider now serving the lot, or empty; a new lead then owes a service-user transition plan
 * @param leadScope what only the lead of this lot also serves, or empty
 */
public record LotPlan(
        int number, String name, int leadPlaces, int additionalPlaces, String leadIncumbent, String leadScope) {

    public LotPlan(int number, String name, int leadPlaces, int additionalPlaces, String leadIncumbent) {
        this(number, name, leadPlaces, additionalPlaces, leadIncumbent, "");
    }
}
