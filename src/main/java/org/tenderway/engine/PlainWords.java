package org.tenderway.engine;

import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the words for what the engine would not or could not do: a sentence that an officer can act on. */
class PlainWords {

    private static final Logger log = LoggerFactory.getLogger(PlainWords.class);

    private static final Pattern INNARDS =
            Pattern.compile("Exception|ENGINE-|\\b(org|com|java|jakarta)\\.[a-z]|\\bnull\\b|SQL|[A-Z]{3,}_[A-Z]");

    private static final String FORBIDDEN = "Your roles do not allow this, or the task is somebody else's.";
    static final String UNREADABLE = "This could not be read. Load the page again and enter it afresh.";

    private final TaskEnding endings;
    private final FormLabels labels;

    PlainWords(TaskEnding endings, FormLabels labels) {
        this.endings = endings;
        this.labels = labels;
    }

    record Said(int status, String message) {}

    /** What is said when the engine failed at a task, or at something else when the task is empty. */
    Said failed(WentWrong wrong, String taskId) {
        if (wrong.away()) {
            return new Said(503, DatabaseAway.SENTENCE);
        }
        // Whoever is overtaken may be refused for what has changed meanwhile; that somebody was faster explains it.
        var ending = taskId.isEmpty() ? TaskEnding.Answer.OPEN : endings.of(taskId);
        if (ending.state() != TaskEnding.State.OPEN) {
            return over(ending);
        }
        var refusal = wrong.refusal();
        if (refusal != null) {
            String label = taskId.isEmpty() || refusal.field().isEmpty() ? "" : labels.of(taskId, refusal.field());
            return new Said(422, label.isEmpty() ? refusal.reason() : label + ": " + refusal.reason());
        }
        if (wrong.misuse() != null) {
            return new Said(400, said(400, Objects.toString(wrong.misuse(), "")));
        }
        if (wrong.claimed() && !taskId.isEmpty()) {
            return new Said(409, endings.claimed(taskId));
        }
        if (wrong.overtaken()) {
            return new Said(409, WentWrong.OVERTAKEN);
        }
        log.error("The engine could not do what it was asked for", FailureNote.read());
        return wrong.unfit()
                ? new Said(422, WentWrong.UNFIT)
                : new Said(500, "Something went wrong. Nothing was changed; try again.");
    }

    /** The engine's own no, unless it speaks of its insides. */
    Said declined(int status, String message, String taskId) {
        // Whoever is overtaken may lose the right to the task before losing the task.
        if (!taskId.isEmpty()) {
            var ending = endings.of(taskId);
            if (ending.state() != TaskEnding.State.OPEN) {
                return over(ending);
            }
        }
        return new Said(status, said(status, message));
    }

    private static Said over(TaskEnding.Answer ending) {
        return new Said(ending.state() == TaskEnding.State.ENDED ? 409 : 404, ending.inWords());
    }

    private static String said(int status, String message) {
        if (status == 403) {
            return FORBIDDEN;
        }
        return message.isEmpty() || INNARDS.matcher(message).find() ? UNREADABLE : message;
    }
}
