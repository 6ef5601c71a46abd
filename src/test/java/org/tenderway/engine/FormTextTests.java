package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.tenderway.TypedTexts;
import org.tenderway.portal.Payloads;

/** What a room says of a task stays text on the form, whatever stands in the names that it tells. */
class FormTextTests {

    @Test
    void aHundredProgramsAndFiveThousandTextsAreOnlyText() {
        Payloads.hundred().forEach(FormTextTests::isText);
        Payloads.NAMES.forEach(FormTextTests::isText);
        TypedTexts.of(51, 5_000).forEach(FormTextTests::isText);
    }

    private static void isText(String typed) {
        String line = typed.replaceAll("\\R", " ");
        String shown = FormText.of(typed);
        assertThat(shown).doesNotContain("<", ">", "`", "*", "_", "[", "]", "~", "\\", "|", "\n");
        assertThat(HtmlUtils.htmlUnescape(shown)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a heading",
                "- a point",
                "+ a point",
                "1. a number",
                "2) a number",
                "== a rule",
                "**loud** and _soft_",
                "[click](javascript:alert(1))",
                "[click](https://elsewhere.example)",
                "![x](/camunda/app)",
                "see [this](/cases/EX-2027)",
                "&lt;script&gt;",
                "&#60;b&#62;"
            })
    void whatWouldBeASignIsShownAsItStands(String typed) {
        assertThat(FormText.of(typed)).isNotEqualTo(typed);
        isText(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The standstill ends on 11 June 2018",
                "Lot 6 Rushcliffe, lead: 3 of 5 – O'Neill & O’Brien (Care)",
                "[Declare bidder by bidder](/lots/HC-2018-LEAD-6/interests)",
                "No panel is drafted yet: see [the panels of the tender](/tenders/HC-2018-LEAD/panels)"
            })
    void plainWordsAndLinksOfOurOwnStay(String typed) {
        assertThat(FormText.of(typed)).isEqualTo(typed);
    }
}
