package org.tenderway.accreditation;

/**
 * What every provider on a list must meet.
 *
 * @param code short and unique within the list, such as {@code WORKFORCE}
 * @param restricted whether its content is commercially sensitive, such as an open-book return
 * @param registration whether it is the registration with the regulator; without it a provider lapses
 */
public record NewCriterion(
        String code, String title, String minimumStandard, String evidence, boolean restricted, boolean registration) {}
