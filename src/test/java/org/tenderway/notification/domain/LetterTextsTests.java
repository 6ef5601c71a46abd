package org.tenderway.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderway.notification.LetterHtml;

class LetterTextsTests {

    private final LetterTexts texts;

    LetterTextsTests() throws IOException {
        texts = new LetterTexts();
    }

    @Test
    void everyTextReadsWithoutALooseWord() {
        assertThat(texts.kinds())
                .containsExactlyInAnyOrder(
                        "award-successful",
                        "award-unsuccessful",
                        "award-confirmed",
                        "daily-digest",
                        "award-not-made",
                        "standstill-extended",
                        "challenge-raised",
                        "contract-signed",
                        "contract-terminated",
                        "termination-closed",
                        "termination-proposed",
                        "termination-served",
                        "variation-closed",
                        "variation-signed",
                        "review-planned",
                        "review-concluded",
                        "improvement-plan-proposed",
                        "improvement-plan-approved",
                        "improvement-actions-due",
                        "improvement-plan-reviewed",
                        "improvement-plan-closed",
                        "suspension-proposed",
                        "contract-suspended",
                        "suspension-not-made",
                        "suspension-reviewed",
                        "suspension-lifted",
                        "contract-extended",
                        "contract-let-end",
                        "contract-lapsed",
                        "extension-closed",
                        "end-prompted",
                        "gap-found",
                        "tender-published",
                        "decision-made",
                        "programme-opened",
                        "milestone-prompted",
                        "planned-end-prompted",
                        "intention-refused",
                        "home-invited",
                        "home-not-accredited",
                        "home-accredited",
                        "home-remedy-asked",
                        "home-lapsed",
                        "home-renewal-due",
                        "list-end-prompted",
                        "list-extended",
                        "cut-over-decided",
                        "post-ending",
                        "referral-offered",
                        "placement-arranged",
                        "opening-refused",
                        "late-bid-decided",
                        "deadline-moved",
                        "referral-handed-over",
                        "supplier-confirm",
                        "password-forgotten",
                        "colleague-invited",
                        "clarification-answered",
                        "bid-receipt",
                        "bid-withdrawn",
                        "price-questioned",
                        "exclusion-considered",
                        "trail-anchored");
        for (String kind : texts.kinds()) {
            var text = texts.write(kind, words());
            assertThat(text.subject() + text.body())
                    .as(kind)
                    .doesNotContain("[", "]", "${", "null", "£")
                    .contains("HC-2018");
            assertThat(text.body())
                    .as(kind)
                    .startsWith("Dear Fictional Homes Ltd,")
                    .contains("fictional");
        }
    }

    @Test
    void anAwardLetterStatesTheEndOfTheStandstillAndTheDateBeforeWhichNothingIsSigned() {
        for (String kind : new String[] {"award-successful", "award-unsuccessful"}) {
            assertThat(texts.write(kind, words()).body())
                    .contains("The standstill period ends at midnight at the end of Monday 11 June 2018.")
                    .contains("The date before which we will not enter into the contract is Tuesday 12 June 2018.")
                    .contains("regulation 86 of the Public Contracts Regulations 2015")
                    .contains("- Alder Care (fictional)")
                    .doesNotContain("Procurement Act", "No standstill");
        }
    }

    @Test
    void whereNoStandstillRunsTheLetterSaysSo() {
        Map<String, Object> words = words();
        words.put("hasStandstill", false);
        words.put("regime", "BELOW_THRESHOLD");
        assertThat(texts.write("award-unsuccessful", words).body())
                .contains("No standstill period applies to this award.")
                .doesNotContain("regulation 86", "midnight");
    }

    @Test
    void aTextThatAsksForAWordNobodyGaveIsNotSent() {
        Map<String, Object> words = words();
        words.remove("firstSigningDate");
        assertThatThrownBy(() -> texts.write("award-successful", words))
                .hasMessage("the letter award-successful asks for the word firstSigningDate");
    }

    @Test
    void wordsAreNeverReadAsATemplateNorAsMarkup() {
        Map<String, Object> words = words();
        words.put("recipient", "<b>[(${council})]</b>");
        String body = texts.write("award-successful", words).body();
        assertThat(body).startsWith("Dear <b>[(${council})]</b>,");
        assertThat(LetterHtml.of(body, true)).contains("Dear &lt;b&gt;[(${council})]&lt;/b&gt;,");
    }

    @Test
    void theHtmlOfALetterIsHeadingsParagraphsAndLists() {
        assertThat(LetterHtml.of("# Who\n\n- a\n- b\n\nYours\nWe", false))
                .isEqualTo("<h2>Who</h2>\n<ul><li>a</li><li>b</li></ul>\n<p>Yours<br>We</p>");
    }

    private static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("recipient", "Fictional Homes Ltd");
        words.put("caseReference", "HC-2018");
        words.put("about", "HC-2018-LEAD-6");
        words.put("entry", 7);
        words.put("line", "1,2026-11-23");
        words.put("intact", true);
        words.put("finding", "every entry is as it was written");
        words.put("programme", "Home based care");
        words.put("council", "Nottinghamshire County Council");
        words.put("fictional", true);
        words.put("today", "Thursday 31 May 2018");
        words.put("bid", "HC-2018-LEAD-B3");
        words.put("admitted", false);
        words.put("what", "It happened.");
        words.put("why", "There was a reason.");
        words.put("link", "https://tenderway.example/supplier/confirm?token=t");
        words.put("known", false);
        words.put("organisation", "Alder Care (fictional)");
        words.put("by", "Orla Finch");
        words.put("number", 3);
        words.put("question", "May a lot be served by two homes?");
        words.put("answer", "Yes.");
        words.put("tasks", "- Confirm the award · HC-2018 · Lot 6: due on 5 July 2018");
        words.put("receivedAt", "12:00:00.000 on 3 March 2018");
        words.put("hash", "ab12");
        words.put("lots", "1, 2");
        words.put("late", false);
        words.put("details", "- Home manager: recruit a nurse, by 1 July 2021");
        words.put("lot", "Lot 6 Rushcliffe, lead");
        words.put("tender", "Home based care, lead providers");
        words.put("regime", "PCR2015");
        words.put("winners", "- Alder Care (fictional)");
        words.put("criteria", "- Quality: 60% of the total\n- Price: 40% of the total");
        words.put("standstillEndsOn", "Monday 11 June 2018");
        words.put("firstSigningDate", "Tuesday 12 June 2018");
        words.put("hasStandstill", true);
        words.put("hasSummary", true);
        words.put("because", "No bid met the minimum.");
        words.put("contract", "HC-2018-LEAD-6-C1");
        words.put("title", "Home based care in Rushcliffe");
        words.put("supplierName", "Alder Care (fictional)");
        words.put("startsOn", "Sunday 1 July 2018");
        words.put("endsOn", "Friday 30 June 2023");
        words.put("ceilingEnd", "Friday 30 June 2028");
        words.put("signedOn", "Tuesday 12 June 2018");
        homeWords(words);
        referralWords(words);
        return words;
    }

    private static void homeWords(Map<String, Object> words) {
        words.put("home", "Willow House (fictional)");
        words.put("place", "CH-2020-A-0001");
        words.put("list", "CH-2020");
        words.put("listTitle", "Residential and nursing care homes");
        words.put("partner", "the health partner");
        words.put("listEndsOn", "Monday 31 March 2025");
        words.put("listCeiling", "Saturday 31 March 2029");
        words.put("accreditedFrom", "Wednesday 1 April 2020");
        words.put("renewalDue", "Friday 1 April 2022");
        words.put("missed", "- Workforce: no supervision on record");
        words.put("standards", "- Workforce: every member of staff is trained");
    }

    private static void referralWords(Map<String, Object> words) {
        words.put("request", "HC-2018-Q0001");
        words.put("placement", "HC-2018-Q0001-P1");
        words.put("lotOrList", "Lot 6 Rushcliffe");
        words.put("service", "Home care");
        words.put("amount", "14 hours a week");
        words.put("neededFrom", "Monday 9 July 2018");
        words.put("urgency", "Routine");
        words.put("area", "West Bridgford");
        words.put("ground", "discretionary ground (schedule 7): insolvency or bankruptcy");
        words.put("answerBy", "12:00 on Tuesday 10 July 2018");
        words.put("kind", "Planned break");
        words.put("placedFrom", "Monday 9 July 2018");
        words.put("placedUntil", "");
    }

    @Test
    void aConfirmationSpeaksOfALastDayOnlyWhereThereIsOne() {
        assertThat(texts.write("placement-arranged", words()).body()).doesNotContain("Planned last day");
        Map<String, Object> words = words();
        words.put("placedUntil", "Friday 20 July 2018");
        assertThat(texts.write("placement-arranged", words).body()).contains("- Planned last day: Friday 20 July 2018");
    }

    @Test
    void everyLetterAboutAPlaceOnTheListPromisesNoBusiness() {
        for (String kind : new String[] {"home-invited", "home-accredited", "list-extended"}) {
            assertThat(texts.write(kind, words()).body())
                    .contains("no guarantee of business")
                    .contains("no limit to their number and no ranking");
        }
    }

    @Test
    void whoeverIsNotAccreditedHearsWhyAndHowToApplyAgain() {
        assertThat(texts.write("home-not-accredited", words()).body())
                .contains("- Workforce: no supervision on record")
                .contains("at any time until the list ends on Monday 31 March 2025")
                .contains("Only the standards above will be asked");
    }
}
