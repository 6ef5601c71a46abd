package org.tenderway.identity;

/** The acting person's tasks behind pages: whose work each is, and its end. The rules of the work are asked elsewhere. */
public interface OwnTasks {

    /**
     * The business key of an open task that is the acting person's or nobody's, for the page behind it.
     *
     * @throws org.tenderway.vocabulary.Refusal when it is done already, or somebody else's
     */
    String keyOf(String taskDefinitionKey, String taskId);

    /**
     * Completes the acting person's task, taken in their name first where nobody has it.
     *
     * @param taskDefinitionKeys the tasks that the work may end, of which one is open
     * @throws org.tenderway.vocabulary.Refusal when it is done already, or somebody else's
     */
    void complete(String businessKey, String... taskDefinitionKeys);

    /**
     * The same without taking it, for people who are no candidates of the task.
     *
     * @throws org.tenderway.vocabulary.Refusal when it is done already, or somebody else's
     */
    void completeUntaken(String businessKey, String taskDefinitionKey);
}
