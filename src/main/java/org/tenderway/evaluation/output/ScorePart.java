package org.tenderway.evaluation.output;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** Whose scores a file holds: the acting evaluator's own, or what the panel agrees. */
public enum ScorePart {
    OWN("my-scores", "scoreQuality", "Your scores"),
    CONSENSUS("consensus", "moderateScores", "The consensus scores");

    private final String path;
    private final String task;
    private final String words;

    ScorePart(String path, String task, String words) {
        this.path = path;
        this.task = task;
        this.words = words;
    }

    public String path() {
        return path;
    }

    public String task() {
        return task;
    }

    public String words() {
        return words;
    }

    public static ScorePart at(String path) {
        return Arrays.stream(values())
                .filter(part -> part.path.equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.because("there is no such sheet"));
    }
}
