package org.tenderway.contract.domain.performance;

import java.util.List;

/** How often a contract is reviewed, how soon, and against which criteria: a table that councils change. */
public interface ReviewRules {

    /**
     * @param cause code of what asks for the review
     * @param registration code of what a care home is registered for, or empty
     * @param severity code of the severity of a concern, or empty
     */
    record Question(String cause, String registration, String service, String severity) {}

    /**
     * @param reviewed whether such a review takes place
     * @param everyMonths how many months lie between two reviews, counted from the start of the contract
     * @param dueDays how many days after it opens a review is still in time
     */
    record Answer(boolean reviewed, int everyMonths, int dueDays, List<String> criteria) {
        public Answer {
            criteria = List.copyOf(criteria);
        }
    }

    Answer of(Question question);
}
