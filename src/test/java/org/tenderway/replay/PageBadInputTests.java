package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderway.replay.BadInputTests.LONG;
import static org.tenderway.replay.WaitingCases.BIDS;
import static org.tenderway.replay.WaitingCases.OLD_CONTRACT;
import static org.tenderway.replay.WaitingCases.PRICE;
import static org.tenderway.replay.WaitingCases.SCORE;
import static org.tenderway.replay.WaitingCases.over;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.Programmes;

/** Our own pages: what is refused stands in words on the page with all that was typed, and is right the next time. */
@DatabaseTest
class PageBadInputTests extends BadInput {

    private static final Map<String, Object> PROGRAMME = Map.of(
            "reference", "NEWER-2018",
            "title", "Gofal cartref – Tŷ 🏡",
            "council", "nottinghamshire",
            "regime", "PCR2015",
            "channel", "ELECTRONIC",
            "estimatedValue", "1,000.50",
            "lots", "Rushcliffe; 1; 2",
            "openedBecause", "Because");

    @Autowired
    Programmes programmes;

    @Test
    void aScoreOutsideItsScaleIsRefusedAndWhatWasTypedStays() {
        String page = "/tasks/scoreQuality?taskId="
                + tasks.createTaskQuery()
                        .taskDefinitionKey("scoreQuality")
                        .processInstanceBusinessKey(SCORE)
                        .taskAssignee("evaluator")
                        .singleResult()
                        .getId();
        Map<String, String> sheet = new HashMap<>(Map.of("action", "submit"));
        for (String bid : List.of("SCORE-2018-LEAD-B1", "SCORE-2018-LEAD-B2")) {
            for (String question : List.of("Q1", "Q2", "Q3")) {
                sheet.put("score-%s-%s".formatted(bid, question), "4");
                sheet.put("reason-%s-%s".formatted(bid, question), "Gŵyl 🏡 da");
            }
        }
        String cell = "score-SCORE-2018-LEAD-B1-Q2";
        String why = "reason-SCORE-2018-LEAD-B1-Q2";
        for (String bad : List.of("6", "-1", "1e308", "NaN", "1,000.50", "3.5", "", "four", "99999999999")) {
            refusedPage(
                    post("evaluator", page, page, over(Map.copyOf(sheet), Map.of(cell, bad))), "0 to 5", "Gŵyl 🏡 da");
        }
        refusedPage(post("evaluator", page, page, over(Map.copyOf(sheet), Map.of(why, ""))), "why you gave", "Gŵyl");
        refusedPage(post("evaluator", page, page, over(Map.copyOf(sheet), Map.of(why, LONG))), "4,000", "Gŵyl");
        refusedPage(post("evaluator", page, page, over(Map.copyOf(sheet), Map.of(why, "a\0b"))), " ", "");
        assertThat(post("expert", page, page, Map.copyOf(sheet)).statusCode()).isEqualTo(404);
        assertThat(post("evaluator", page, page, Map.copyOf(sheet)).statusCode())
                .isEqualTo(302);
        refusedPage(post("evaluator", "/work", page, Map.copyOf(sheet)), "already completed this task: ", "");
    }

    @Test
    void aPriceThatIsNoneIsRefusedAndTheRightOneGoesThrough() {
        String page = "/tasks/enterPrices?taskId=" + task("enterPrices", PRICE);
        Map<String, Object> right =
                Map.of("price-PRICE-2018-LEAD-B1", "1,000.50", "price-PRICE-2018-LEAD-B2", "£19.50");
        String field = pageField(page);
        for (String bad : List.of("1e308", "NaN", "-1", "0", "", "abc", "1.23456", "9".repeat(30))) {
            refusedPage(post("officer", page, page, Map.of(field, bad)), "price", "");
        }
        Map<String, Object> form = new HashMap<>();
        for (String bid : List.of("B1", "B2")) {
            form.put(field.replaceAll("B[12]$", bid), right.get("price-PRICE-2018-LEAD-" + bid));
        }
        assertThat(post("officer", page, page, form).statusCode()).isEqualTo(302);
    }

    private String pageField(String page) {
        var field = java.util.regex.Pattern.compile("name=\"([^\"]*PRICE-2018-LEAD-B1)\"")
                .matcher(at("officer").get(page).body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void aProgrammeIsOpenedOnlyWithWhatCanBeKept() {
        String page = "/programmes/new";
        programmeRefused("reference", "nonsense", "a case reference is");
        programmeRefused("reference", "BIDS-2018", "BIDS-2018");
        programmeRefused("title", LONG, "300 characters");
        programmeRefused("estimatedValue", "1e999999999", "amount in pounds");
        programmeRefused("estimatedValue", "9".repeat(29), "too large");
        programmeRefused("estimatedValue", "-1", "more than nothing");
        programmeRefused("estimatedValue", "0.001", "to the penny");
        programmeRefused("estimatedValue", "NaN", "amount in pounds");
        programmeRefused("regime", "MAGIC", "choose the regime");
        programmeRefused("lots", "Rushcliffe", "line 1");
        programmeRefused("lots", "Rushcliffe; -1; 2", "line 1");
        programmeRefused("lots", "Rushcliffe; 1; 2; " + LONG, "present provider");
        programmeRefused("lots", "Rushcliffe; 0; 0", "no place to fill");
        programmeRefused("openedBecause", LONG, "4000 characters");
        programmeRefused("title", "nul\0byte", " ");
        assertThat(programmes.all())
                .noneMatch(programme -> programme.reference().value().equals("NEWER-2018"));
        assertThat(post("officer", page, page, PROGRAMME).statusCode()).isEqualTo(302);
        assertThat(programmes.all()).anyMatch(programme -> programme.title().equals("Gofal cartref – Tŷ 🏡"));
    }

    private void programmeRefused(String field, String typed, String words) {
        refusedPage(
                post("officer", "/programmes/new", "/programmes/new", over(PROGRAMME, Map.of(field, typed))),
                words,
                "");
    }

    @Test
    void aBidAContractAndAClosureDayAreRefusedBesideTheirField() {
        String bids = "/tenders/" + BIDS + "/bids";
        Map<String, Object> bid = WaitingCases.bid(Map.of());
        refusedPage(post("officer", bids, bids, over(bid, Map.of("lots", "7"))), "this tender has no lot 7", "Plover");
        refusedPage(post("officer", bids, bids, over(bid, Map.of("lots", "x"))), "whole numbers", "Plover");
        refusedPage(post("officer", bids, bids, over(bid, Map.of("email", LONG))), "e-mail address", "Plover");
        refusedPage(post("officer", bids, bids, over(bid, Map.of("supplierName", "a\0b"))), " ", "");
        refusedPage(post("officer", bids, "/tenders/NOPE-2018-LEAD/bids", bid), "no tender", "");

        String contract = "/contracts/" + OLD_CONTRACT;
        Map<String, Object> later = Map.of("newEnd", "2018-05-30", "reason", "More time");
        refusedPage(post("contracts", contract, contract + "/extension", later), "31 May 2018", "More time");
        for (String bad : List.of("2018-02-30", "+999999999-01-01", "soon")) {
            refusedPage(
                    post("contracts", contract, contract + "/extension", over(later, Map.of("newEnd", bad))),
                    "a date",
                    "");
        }
        refusedPage(
                post("contracts", contract, contract + "/extension", over(later, Map.of("newEnd", ""))),
                "Enter the new last day",
                "More time");
        refusedPage(post("contracts", contract, "/contracts/new", Map.of("title", LONG, "startsOn", "x")), " ", "");

        String calendar = "/calendar";
        Map<String, Object> day = Map.of("day", "2018-02-30", "reason", "Gŵyl y Banc");
        refusedPage(post("admin", calendar, "/calendar/closures", day), "not a date", "Gŵyl y Banc");
        refusedPage(
                post("admin", calendar, "/calendar/closures", over(day, Map.of("day", "2018-04-03", "reason", LONG))),
                "200 characters",
                "");
        refusedPage(
                post("admin", "/training-clock", "/training-clock", Map.of("date", "2018-02-30")), "that exist", "");
    }

    private HttpResponse<String> post(String user, String page, String action, Map<String, ?> fields) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return at(user).submit(page, action, texts);
    }

    private void refusedPage(HttpResponse<String> answer, String words, String kept) {
        String text = WrongRequestTests.text(answer.body());
        assertThat(answer.statusCode()).as(text).isIn(400, 404, 422);
        assertThat(text).containsIgnoringCase(words).doesNotContainPattern(INNARDS);
        assertThat(answer.body()).contains(kept);
    }
}
