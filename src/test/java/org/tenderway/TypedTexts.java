package org.tenderway;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts as people and programs type them: Welsh, other alphabets and directions, pictures, quotes, spaces and markup. */
public final class TypedTexts {

    private static final String[] PIECES = {
        "ŵ",
        "ŷ",
        "Ŵ",
        "Ŷ",
        "’",
        "'",
        "\"",
        "&",
        "<",
        ">",
        "\\",
        "/",
        ";",
        ",",
        "\t",
        "\n",
        " ",
        "  ",
        "\u00A0",
        "é",
        "e\u0301",
        "ß",
        "İ",
        "ı",
        "ﬁ",
        "Ω",
        "ж",
        "ש",
        "ل",
        "\u202E",
        "\u202C",
        "\u200F",
        "\u200B",
        "\uFEFF",
        "標",
        "が",
        "か\u3099",
        "한",
        "😀",
        "👩\u200D🦽",
        "🏴\uDB40\uDC67\uDB40\uDC62",
        "𝔘",
        "=1+1",
        "@SUM",
        "-",
        "+",
        "0",
        "a",
        "Z",
        "{{",
        "${",
        "%s",
        "null"
    };

    private TypedTexts() {}

    /** The same for the same seed. */
    public static List<String> of(long seed, int count) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var text = new StringBuilder();
            int pieces = 1 + random.nextInt(12);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
