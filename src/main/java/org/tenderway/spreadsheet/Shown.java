package org.tenderway.spreadsheet;

/** What somebody typed, short enough for a sentence. */
public final class Shown {

    private static final int ENOUGH = 60;

    private Shown() {}

    public static String of(String typed) {
        String clean = typed.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= ENOUGH ? clean : clean.substring(0, ENOUGH) + "…";
    }
}
