package org.tenderway.plan.domain.printed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Phrases of several words that mean one word of the grammar. */
final class DatePhrases {

    private static final Map<Pattern, String> PHRASES = phrases();

    private DatePhrases() {}

    static String shorten(String text) {
        String shorter = text;
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            shorter = phrase.getKey().matcher(shorter).replaceAll(phrase.getValue());
        }
        return shorter;
    }

    private static Map<Pattern, String> phrases() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("to be (determined|confirmed|agreed|decided|advised)|\\btb[cda]\\b", " tbc ");
        words.put("\\bnot (yet )?known\\b|\\bunknown\\b|\\bn/a\\b|\\bdates? to follow\\b", " tbc ");
        words.put("until further notice|on-going|on going|\\bcontinu(ing|ous|ously)\\b|\\brolling\\b", " ongoing ");
        words.put("(twice|once|every|each) (a )?(year|month|quarter|week)(ly)?", " ongoing ");
        words.put("twice yearly|\\b(annually|annual|yearly|monthly|quarterly|weekly)\\b", " ongoing ");
        words.put("as (and when )?(required|needed)", " ongoing ");
        words.put("\\b(no|not) later than\\b|\\bup to\\b", " by ");
        words.put("\\b(no earlier than|not earlier than|not before)\\b", " from ");
        words.put("\\bweek (commencing|beginning|of)\\b|\\bw/?c\\b|\\bw/?b\\b", " weekof ");
        words.put("\\bweek ending\\b|\\bw/?e\\b", " weekending ");
        words.put("\\b(start|beginning) of\\b", " beginning ");
        words.put("\\b(financial|this|the|in|plan)[ -]year\\b(?!\\s*\\(?\\d)", " planyear ");
        words.put("\\b(1st|first)\\s+(quarter|qtr)\\b", " q1 ");
        words.put("\\b(2nd|second)\\s+(quarter|qtr)\\b", " q2 ");
        words.put("\\b(3rd|third)\\s+(quarter|qtr)\\b", " q3 ");
        words.put("\\b(4th|fourth|last|final)\\s+(quarter|qtr)\\b", " q4 ");
        words.put("\\b(1st|first) half\\b", " firsthalf ");
        words.put("\\b(2nd|second|latter) half\\b", " secondhalf ");
        words.put("\\bmiddle\\b", " mid ");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        words.forEach((phrase, word) -> compiled.put(Pattern.compile(phrase), word));
        return compiled;
    }
}
