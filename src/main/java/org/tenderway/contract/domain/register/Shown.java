package org.tenderway.contract.domain.register;

/** What somebody typed, short enough for a sentence. */
final class Shown {

    private static final int ENOUGH = 60;

    private Shown() {}

    static String of(String typed) {
        String clean = typed.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= ENOUGH ? clean : clean.substring(0, ENOUGH) + "…";
    }
}
