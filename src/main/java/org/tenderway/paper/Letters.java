package org.tenderway.paper;

/** What can be printed and read aloud of a text that somebody typed. */
final class Letters {

    private Letters() {}

    /** Without control characters, halves of characters, and the signs that turn the direction of what follows. */
    static String readable(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").codePoints().filter(Letters::isReadable).forEach(text::appendCodePoint);
        return text.toString().strip();
    }

    private static boolean isReadable(int letter) {
        if (letter == '\n' || letter == '\t') {
            return true;
        }
        boolean turning = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !Character.isISOControl(letter) && !turning && !half && (letter & 0xFFFE) != 0xFFFE;
    }
}
