package org.tenderway.contract.domain.performance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council may set for the ladder.
 *
 * @param answerDays how many days a provider has to answer to a plan or a suspension
 * @param suspensionReviewDays the longest time that a suspension runs without a look at it
 * @param reminderDays how many days before an action's date its owner is reminded
 */
@ConfigurationProperties("tenderway.performance")
record PerformanceDefaults(
        @DefaultValue("14") int answerDays,
        @DefaultValue("92") int suspensionReviewDays,
        @DefaultValue("7") int reminderDays) {

    ReviewLimits limits() {
        return new ReviewLimits(suspensionReviewDays);
    }
}
