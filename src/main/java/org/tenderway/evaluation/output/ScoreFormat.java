package org.tenderway.evaluation.output;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** The files in which scores go out. */
public enum ScoreFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    ScoreFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public static ScoreFormat of(String typed) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("format", "choose csv or xlsx"));
    }
}
