package org.tenderway.contract.domain.register;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** The files in which the register goes out. */
public enum RegisterFormat {
    CSV("text/csv;charset=UTF-8", "contracts.csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "contracts.xlsx"),
    TRANSPARENCY("text/csv;charset=UTF-8", "contracts-transparency-code.csv");

    private final String mediaType;
    private final String fileName;

    RegisterFormat(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return fileName;
    }

    public static RegisterFormat of(String typed) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("format", "choose csv, xlsx or transparency"));
    }
}
