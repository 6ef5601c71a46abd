package org.tenderway.engine;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line on a form as it was written. Forms show Markdown and HTML, and names of lots or bidders are neither: what either
 * would read as a sign is handed on by its number. Links to pages of a tender or a lot stay links.
 */
final class FormText {

    private static final Pattern OWN_LINK =
            Pattern.compile("\\[[A-Za-z ]+]\\(/(?:tenders|lots)/[A-Za-z0-9-]+/[a-z-]+\\)");
    private static final Pattern SIGN = Pattern.compile("[<>*_\\[\\]`~\\\\|]|&(?=[#\\w]+;)|^\\s*(?:[#+=-]|[0-9]+[.)])");

    private FormText() {}

    static String of(String line) {
        String one = line.replaceAll("\\R", " ");
        var shown = new StringBuilder();
        int from = 0;
        for (Matcher link = OWN_LINK.matcher(one); link.find(); from = link.end()) {
            shown.append(text(one.substring(from, link.start()))).append(link.group());
        }
        return shown.append(text(one.substring(from))).toString();
    }

    private static String text(String typed) {
        return SIGN.matcher(typed).replaceAll(FormText::byNumber);
    }

    private static String byNumber(MatchResult found) {
        String sign = found.group();
        int last = sign.length() - 1;
        return Matcher.quoteReplacement(sign.substring(0, last) + "&#" + (int) sign.charAt(last) + ";");
    }
}
