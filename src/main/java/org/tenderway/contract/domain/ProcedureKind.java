package org.tenderway.contract.domain;

import java.util.Locale;

/** The kinds of procedure that take different times. */
public enum ProcedureKind {
    LIGHT_TOUCH("light touch", "light-touch"),
    STAGED("restricted", "flexible", "dialogue", "negotiat", "innovation"),
    CALL_OFF("call-off", "call off", "framework", "mini"),
    DIRECT("direct", "without prior", "exempt", "waiver"),
    QUOTATIONS("quot"),
    OPEN("open"),
    UNKNOWN;

    private final String[] signs;

    ProcedureKind(String... signs) {
        this.signs = signs;
    }

    /** Reads what a register writes, such as "Open procedure"; unknown when nothing fits. */
    public static ProcedureKind of(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        for (ProcedureKind kind : values()) {
            for (String sign : kind.signs) {
                if (lower.contains(sign)) {
                    return kind;
                }
            }
        }
        return UNKNOWN;
    }

    public String words() {
        return this == UNKNOWN
                ? "procedure not known"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
