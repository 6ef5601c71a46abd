package org.tenderway.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the written sources must keep to, where compiled classes no longer show it. */
public final class SourceRules {

    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TEST = Path.of("src/test/java");

    private static final int LONGEST = 220;
    private static final int MOST_WORDS = 12;
    private static final Pattern FLOATING = Pattern.compile("\\b(float|double|Float|Double)\\b");
    // Written in two halves, so that this rule does not report itself.
    private static final String EMPTY_RULE = "allowEmptyShould" + "(true)";

    private SourceRules() {}

    public static List<String> longFiles(Path root) {
        return inEveryFile(
                root,
                text -> text.lines().count() >= LONGEST
                        ? List.of("has %d lines, %d or more"
                                .formatted(text.lines().count(), LONGEST))
                        : List.of());
    }

    public static List<String> floatingPoint(Path root) {
        return inEveryFile(root, text -> FLOATING.matcher(withoutCommentsAndTexts(text))
                .results()
                .map(found -> "uses " + found.group())
                .toList());
    }

    public static List<String> rulesThatMayMatchNothing(Path root) {
        return inEveryFile(
                root, text -> text.contains(EMPTY_RULE) ? List.of("lets a rule pass on no class at all") : List.of());
    }

    public static List<String> tooManyWords(Path vocabulary) {
        long words = files(vocabulary)
                .filter(file -> !file.endsWith("package-info.java"))
                .count();
        return words > MOST_WORDS ? List.of("%d types, more than %d".formatted(words, MOST_WORDS)) : List.of();
    }

    private static List<String> inEveryFile(Path root, Function<String, List<String>> rule) {
        List<String> found = new ArrayList<>();
        files(root).forEach(file -> {
            try {
                rule.apply(Files.readString(file))
                        .forEach(sentence -> found.add(root.relativize(file) + " " + sentence));
            } catch (IOException failed) {
                throw new IllegalStateException(file.toString(), failed);
            }
        });
        return found;
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException failed) {
            throw new IllegalStateException(root.toString(), failed);
        }
    }

    private static String withoutCommentsAndTexts(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//.*", "")
                .replaceAll("\"(?:[^\"\\\\]++|\\\\.)*+\"", "");
    }
}
