package org.tenderway.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page templates below a folder, and what the template engine would do wrong with them without a word. */
public final class Templates {

    public static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([a-z]+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLACED = Pattern.compile("th:(replace|insert)=");
    private static final Pattern MADE = Pattern.compile("\\$\\{[^}]*\\bnew\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKED = Pattern.compile("th:(if|unless|each)=\"");
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "hr", "img");
    private static final Set<String> ELEMENTS =
            Set.of("select", "input", "textarea", "table", "form", "button", "label");

    private final List<Path> files;

    public Templates(Path folder) {
        this.files = Model.files(folder, ".html");
    }

    public List<Path> files() {
        return List.copyOf(files);
    }

    public List<String> violations() {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                look(name, Files.readString(file).replaceAll("(?s)<!--.*?-->", ""), found);
            } catch (IOException notReadable) {
                throw new UncheckedIOException(notReadable);
            }
        }
        return found;
    }

    private static void look(String name, String text, List<String> found) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String element = tag.group(2);
            String rest = tag.group(3);
            if (REPLACED.matcher(rest).find() && ASKED.matcher(rest).find()) {
                found.add("%s: a <%s> is replaced before its condition is asked; put the condition around it"
                        .formatted(name, element));
            }
            if (REPLACED.matcher(rest).find() && MADE.matcher(rest).find()) {
                found.add("%s: a <%s> is replaced with the word new in an expression, which is forbidden there"
                        .formatted(name, element));
            }
            Matcher fragment = FRAGMENT.matcher(rest);
            if (fragment.find()
                    && ELEMENTS.contains(fragment.group(1))
                    && text.split("<" + fragment.group(1) + "\\b", -1).length > 2) {
                found.add("%s: the fragment %s has the name of an element, and a selector finds each of these as well"
                        .formatted(name, fragment.group(1)));
            }
            if (EMPTY.contains(element) || rest.endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(element);
            } else if (!element.equals(open.poll())) {
                found.add("%s: </%s> closes what it did not open".formatted(name, element));
                return;
            }
        }
        open.forEach(left -> found.add("%s: <%s> is never closed".formatted(name, left)));
    }
}
