package org.tenderway.vocabulary;

import java.util.List;

/**
 * Answered by a room for the tasks it owns: the few neutral lines that a person needs to see on the form, such as dates
 * and names of lots. Never a price, a score or anything else that is sealed.
 */
public interface TaskFacts {

    /** Lines for one task, in order; empty when the task is another room's. */
    List<String> factsFor(String taskDefinitionKey, String businessKey);
}
