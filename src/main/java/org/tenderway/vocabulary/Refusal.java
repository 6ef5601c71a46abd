package org.tenderway.vocabulary;

/**
 * A rule that said no. The reason is a plain sentence that an officer or a bidder may read; it never holds a price, a
 * score or anything else that is sealed. The field names the input it belongs to, or is empty.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public Refusal(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public static Refusal because(String reason) {
        return new Refusal("", reason);
    }

    /** Refuses with the reason unless the condition holds. */
    public static void unless(boolean condition, String field, String reason) {
        if (!condition) {
            throw new Refusal(field, reason);
        }
    }

    /** Refuses as if it did not exist, whoever has no business with it: even that it is there is none of theirs. */
    public static void unlessTheirs(boolean theirs, String reason) {
        if (!theirs) {
            throw new NotTheirs("", reason);
        }
    }

    /** What is answered like something that does not exist. The reason is for whoever reads the trail. */
    public static final class NotTheirs extends Refusal {

        private static final long serialVersionUID = 1L;

        public NotTheirs(String field, String reason) {
            super(field, reason);
        }
    }

    public String field() {
        return field;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
