package org.tenderway.contract;

/**
 * @param because empty when allowed; otherwise the reason in plain English, such as "suspended from new placements since
 *     3 May 2022"
 */
public record CommissioningAnswer(boolean allowed, String because) {

    public static final CommissioningAnswer YES = new CommissioningAnswer(true, "");

    public static CommissioningAnswer no(String because) {
        return new CommissioningAnswer(false, because);
    }
}
