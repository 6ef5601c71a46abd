package org.tenderway.notification.domain;

/**
 * A letter could not be handed over. Names the letter by its key and carries no cause: the words of a mail server hold
 * addresses, and the engine keeps and logs whatever stops a job.
 */
public class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String key, String reason) {
        super("letter %s was not delivered: %s".formatted(key, reason));
    }
}
