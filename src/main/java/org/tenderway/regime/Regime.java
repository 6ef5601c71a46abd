package org.tenderway.regime;

import java.util.Arrays;
import java.util.Optional;

/** The law that governs a procurement; decided once and kept for its whole life. */
public enum Regime {
    PCR2015("PCR2015", "Public Contracts Regulations 2015"),
    PA2023("PA2023", "Procurement Act 2023"),
    PA2023_LT("PA2023-LT", "Procurement Act 2023, light touch"),
    PSR("PSR", "Provider Selection Regime"),
    BELOW_THRESHOLD("BELOW_THRESHOLD", "Below threshold");

    private final String code;
    private final String title;

    Regime(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The name used in addresses, files and the interface for machines. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Optional<Regime> ofCode(String code) {
        return Arrays.stream(values())
                .filter(regime -> regime.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
