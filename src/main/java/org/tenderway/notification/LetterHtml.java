package org.tenderway.notification;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The HTML of a letter, made from its plain text: paragraphs, headings and lists, and nothing else. */
public final class LetterHtml {

    private LetterHtml() {}

    public static String page(String subject, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1>%s</body></html>"
                .formatted(escaped(subject), escaped(subject), of(body, false));
    }

    /** The parts of a letter, with the classes of the pages or, for a mail, without any. */
    public static String of(String body, boolean styled) {
        return Arrays.stream(body.split("\n{2,}", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> block(part, styled))
                .collect(Collectors.joining("\n"));
    }

    private static String block(String part, boolean styled) {
        boolean list = part.lines().allMatch(line -> line.startsWith("- "));
        if (list) {
            return part.lines()
                    .map(line -> "<li>" + escaped(line.substring(2)) + "</li>")
                    .collect(Collectors.joining(
                            "", "<ul" + named(styled, "govuk-list govuk-list--bullet") + ">", "</ul>"));
        }
        if (part.startsWith("# ")) {
            return "<h2" + named(styled, "govuk-heading-m") + ">" + escaped(part.substring(2)) + "</h2>";
        }
        return "<p" + named(styled, "govuk-body") + ">" + escaped(part).replace("\n", "<br>") + "</p>";
    }

    private static String named(boolean styled, String classes) {
        return !styled ? "" : " class=\"" + classes + "\"";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
