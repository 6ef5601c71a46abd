package org.tenderway.replay;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tenderway.replay.WaitingCases.BIDS;
import static org.tenderway.replay.WaitingCases.CONFIRM;
import static org.tenderway.replay.WaitingCases.DESIGN;
import static org.tenderway.replay.WaitingCases.NOTICE;
import static org.tenderway.replay.WaitingCases.OLD_CONTRACT;
import static org.tenderway.replay.WaitingCases.PANEL;
import static org.tenderway.replay.WaitingCases.REPORT;
import static org.tenderway.replay.WaitingCases.STAND;
import static org.tenderway.replay.WaitingCases.bid;
import static org.tenderway.replay.WaitingCases.over;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderway.DatabaseTest;

/** Forms as Tasklist sends them, with everything in them that somebody may mistype. */
@DatabaseTest
class BadInputTests extends BadInput {

    static final Map<String, Object> TERMS = Map.of("startsOn", "2018-09-01", "initialMonths", 24, "ceilingMonths", 48);
    static final Map<String, Object> END = Map.of("decision", "extend", "newEnd", "2018-09-30", "reason", "More time");
    static final Map<String, Object> EXTEND = Map.of("action", "extend", "newEnd", "2018-05-01", "reason", "More time");
    static final Map<String, Object> PEOPLE = Map.of("evaluators", "evaluator, expert", "moderator", "moderator");
    static final String LONG = "x".repeat(10_000);

    static Stream<Arguments> notDates() {
        return Stream.of(
                arguments("2018-02-30", "First day"),
                arguments("2018-13-01", "First day"),
                arguments("30/09/2018", "First day"),
                arguments("soon", "First day"),
                arguments("+999999999-01-01", "First day"),
                arguments("0000-00-00", "First day"),
                arguments("2018-09-01T00:00:00+01:00[x]", "First day"),
                arguments("9999-12-31", "First day"),
                arguments("", "First day"));
    }

    @ParameterizedTest
    @MethodSource("notDates")
    void aDateThatIsNone(String typed, String label) {
        refused("officer", "setTerms", DESIGN, over(TERMS, Map.of("startsOn", typed)), label);
    }

    @ParameterizedTest
    @MethodSource
    void aNumberThatIsNone(Object typed, String words) {
        refused("officer", "setTerms", DESIGN, over(TERMS, Map.of("initialMonths", typed)), words);
    }

    static Stream<Arguments> aNumberThatIsNone() {
        return Stream.of(
                arguments("1e308", "not a number"),
                arguments(1e308, "number"),
                arguments("1e999999999", "not a number"),
                arguments("NaN", "not a number"),
                arguments("Infinity", "not a number"),
                arguments("twelve", "not a number"),
                arguments("1,5", "not a number"),
                arguments("9".repeat(300), "number"),
                arguments("1,000.50", "whole number"),
                arguments(12.5, "whole number"),
                arguments("-1", "at least one month"),
                arguments(-1, "at least one month"),
                arguments("1,000", "shorter than the initial"),
                arguments(true, "not a number"),
                arguments("", "Months"));
    }

    @ParameterizedTest
    @MethodSource
    void aDeadlineThatIsNone(String typed, String words) {
        refused("officer", "prepareNotice", NOTICE, Map.of("deadline", typed), words);
    }

    static Stream<Arguments> aDeadlineThatIsNone() {
        return Stream.of(
                arguments("2018-03-04T12:00", "in the future"),
                arguments("2018-03-05T09:59", "in the future"),
                arguments("2018-06-31T12:00", "not a date and time"),
                arguments("2018-06-29T25:00", "not a date and time"),
                arguments("2018-06-29T12:00 or later", "not a date and time"),
                arguments("2018-06-29", "not a date and time"),
                arguments("2018-03-25T01:30", "no such time"),
                arguments("", "Bids close at"));
    }

    @ParameterizedTest
    @MethodSource
    void aFormWithAMistake(String user, String task, String key, Map<String, Object> form, String words) {
        refused(user, task, key, form, words);
    }

    static Stream<Arguments> aFormWithAMistake() {
        return Stream.of(
                arguments("officer", "registerBid", BIDS, bid(Map.of("lots", "7")), "this tender has no lot 7"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("lots", "one")), "whole numbers"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("lots", "")), "at least one lot"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("email", "plover")), "e-mail address"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("supplierName", "")), "name of the organisation"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("supplierName", LONG)), "characters"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("supplierName", "Plo\0ver")), "character"),
                arguments("officer", "registerBid", BIDS, bid(Map.of("another", "perhaps")), "another bid"),
                arguments("officer", "registerBid", BIDS, Map.of(), "another bid"),
                arguments("officer", "namePanel", PANEL, over(PEOPLE, Map.of("evaluators", "evaluator")), "two"),
                arguments("officer", "namePanel", PANEL, over(PEOPLE, Map.of("moderator", "nobody")), "moderator"),
                arguments("officer", "namePanel", PANEL, over(PEOPLE, Map.of("evaluators", LONG)), "characters"),
                arguments("officer", "writeReport", REPORT, Map.of("title", "  "), "title"),
                arguments("officer", "writeReport", REPORT, Map.of("title", LONG), "characters"),
                arguments("officer", "writeReport", REPORT, Map.of("title", "x".repeat(3000)), "500 characters"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("newEnd", "2018-04-04")), "5 April"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("newEnd", "2018-04-05")), "5 April"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("newEnd", "9999-01-01")), "year"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("newEnd", "")), "until which day"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("reason", "")), "say why"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("reason", LONG)), "Reason: "),
                arguments(
                        "officer", "watchStandstill", STAND, over(EXTEND, Map.of("reason", "x".repeat(4000))), "1,000"),
                arguments(
                        "officer",
                        "watchStandstill",
                        STAND,
                        over(EXTEND, Map.of("action", "challenge", "reason", "x".repeat(4000))),
                        "1,000"),
                arguments("officer", "watchStandstill", STAND, over(EXTEND, Map.of("action", "maybe")), "choose what"),
                arguments(
                        "officer",
                        "confirmAward",
                        CONFIRM,
                        Map.of("decision", "none", "reason", "x".repeat(4000)),
                        "1,000"),
                arguments("officer", "confirmAward", CONFIRM, Map.of("decision", "perhaps", "reason", "x"), "choose"),
                arguments("officer", "confirmAward", CONFIRM, Map.of(), "choose"),
                arguments(
                        "contracts", "decideEnding", OLD_CONTRACT, over(END, Map.of("newEnd", "2018-05-30")), "31 May"),
                arguments(
                        "contracts", "decideEnding", OLD_CONTRACT, over(END, Map.of("newEnd", "2018-02-30")), "a date"),
                arguments("contracts", "decideEnding", OLD_CONTRACT, over(END, Map.of("newEnd", "")), "last day"),
                arguments("contracts", "decideEnding", OLD_CONTRACT, over(END, Map.of("decision", "no")), "choose"),
                arguments("contracts", "decideEnding", OLD_CONTRACT, over(END, Map.of("reason", LONG)), "4,000"));
    }
}
