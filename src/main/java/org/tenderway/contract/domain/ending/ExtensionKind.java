package org.tenderway.contract.domain.ending;

import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** Why a contract may run longer, and the law that allows it. */
public enum ExtensionKind {
    OPTION(
            "Takes up an option of the contract",
            "PCR 2015 reg 72(1)(a) or Procurement Act 2023 Sch 8 para 1: the contract provides for it"),
    HOLDING("Short holding extension", ""),
    GRANT("Grant rolled forward", "A grant is no public contract; the council's own constitution allows it");

    /** Longer is not a bridge any more. */
    static final int LONGEST_BRIDGE_MONTHS = 12;

    private final String label;
    private final String ground;

    ExtensionKind(String label, String ground) {
        this.label = label;
        this.ground = ground;
    }

    /** An empty choice takes up an option, as it was before kinds were told apart. */
    static ExtensionKind of(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        for (ExtensionKind kind : values()) {
            if (kind.name().equals(name) || (name.isEmpty() && kind == OPTION)) {
                return kind;
            }
        }
        throw new Refusal("extensionKind", "choose an option of the contract, a holding extension or a grant");
    }

    String ground(String typed) {
        Refusal.unless(
                !typed.isBlank() || !ground.isEmpty(),
                "ground",
                "give the legal ground of a holding extension, such as PCR 2015 reg 72(5) or Procurement Act 2023"
                        + " s.74(2) for light touch");
        return typed.isBlank() ? ground : typed.strip();
    }

    public String label() {
        return label;
    }

    /** What a form sends. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBridge() {
        return this != OPTION;
    }
}
