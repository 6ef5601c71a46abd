package org.tenderway.portal;

import java.util.ArrayList;
import java.util.List;

/** A hundred texts that would be a program if a page forgot what they are; and names as people really have them. */
public final class Payloads {

    private static final List<String> SHAPES = List.of(
            "<script>alert(%d)</script>",
            "<img src=x onerror=alert(%d)>",
            "\"><svg/onload=alert(%d)>",
            "'><iframe srcdoc='<script>%d</script>'>",
            "</textarea><script>%d</script>",
            "</title><script>%d</script>",
            "<a href=\"javascript:alert(%d)\">x</a>",
            "${7*%d}[(${7*7})]<b>",
            "th:utext=\"${T(java.lang.Runtime)}\" %d <b>",
            "<math><mi//xlink:href=\"data:x,<script>%d</script>\">");

    /** Welsh letters, apostrophes, one letter, right to left, and signs that change the direction. */
    public static final List<String> NAMES = List.of(
            "Cwmni Gofal Llŷn a’r Ŵyl",
            "O'Neill & O’Brien Care",
            "D",
            "Ŷ",
            "رعاية النخيل",
            "טיפול ביתי",
            "abc\u202Edef\u202C ghi",
            "Zoë’s  Care (two  spaces)",
            " leading and trailing ",
            "Ffŵl–em—dash “quoted”",
            "介護サービス",
            "e\u0301 decomposed and é composed");

    private Payloads() {}

    public static List<String> hundred() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            all.add(SHAPES.get(number % SHAPES.size()).formatted(number));
        }
        return all;
    }
}
