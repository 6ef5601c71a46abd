package org.tenderway.plan.domain.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderway.plan.domain.printed.PlanYear;

/** Makes references of our own, because printed ones repeat: CI-2019-NCC for a plan, CI-2019-JOINT-3C-2 for a line. */
final class PlanCodes {

    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_REF = 12;

    private PlanCodes() {}

    static String plan(String title, PlanYear year, Predicate<String> taken) {
        return free("CI-%d-%s".formatted(year.start(), name(title)), "", taken);
    }

    static String line(String planCode, String printedRef, Predicate<String> taken) {
        String ref = printedRef.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]+", "");
        return free(planCode + "-" + shortened(ref.isEmpty() ? "X" : ref, LONGEST_REF), "-", taken);
    }

    private static String free(String wanted, String before, Predicate<String> taken) {
        String code = wanted;
        for (int next = 2; taken.test(code); next++) {
            code = wanted + before + next;
        }
        return code;
    }

    /** JOINT, or the council's abbreviation, or the first letters of its name. */
    private static String name(String title) {
        if (title.toLowerCase(Locale.UK).contains("joint")) {
            return "JOINT";
        }
        String council = title.replaceAll("(?i)\\b(commissioning|procurement|service)\\b.*", "")
                .replaceAll("[0-9/–-]+", " ")
                .strip();
        String[] words = council.split("[^\\p{L}]+");
        String name = words.length == 1 && words[0].length() <= LONGEST_NAME
                ? words[0]
                : Arrays.stream(words)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toUpperCase(Locale.UK)
                .replaceAll("[^A-Z]", "");
        return plain.isEmpty() ? "PLAN" : shortened(plain, LONGEST_NAME);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
