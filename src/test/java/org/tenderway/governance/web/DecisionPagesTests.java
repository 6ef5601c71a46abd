package org.tenderway.governance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

@DatabaseTest
@Transactional
class DecisionPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Decisions decisions;

    private String decision = "";
    private String page = "";

    @BeforeEach
    void asked() {
        decision = decisions.request(new DecisionRequest(
                new CaseReference("DP-2030"),
                "DP-2030-LEAD",
                "nottingham",
                "Award <script>the</script> contracts",
                Money.of("2000000"),
                3,
                false,
                List.of("approve the award")));
        page = "/cases/DP-2030/decisions/" + decision;
    }

    @Test
    void anOfficerReadsItAndEntersNothing() throws Exception {
        web.perform(get(page).with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("Missing, so that nothing can be decided: Financial, Legal")))
                .andExpect(content().string(containsString("approve the award")))
                .andExpect(content().string(not(containsString("<script>the"))))
                .andExpect(content().string(not(containsString("Record a comment"))));
        web.perform(post(page + "/comments").with(user("officer")).with(csrf()).param("kind", "Legal"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theClerkEntersACommentAndAnOutcome() throws Exception {
        web.perform(post(page + "/comments")
                        .with(user("clerk"))
                        .with(csrf())
                        .param("kind", "Legal")
                        .param("state", "TO_FOLLOW"))
                .andExpect(redirectedUrl(page));
        web.perform(post(page + "/recommendations/1")
                        .with(user("clerk"))
                        .with(csrf())
                        .param("outcome", "APPROVED_IN_PART")
                        .param("note", "for one year"))
                .andExpect(redirectedUrl(page));
        assertThat(decisions.missingClearances(decision)).containsExactly("Financial", "Procurement");
        assertThat(decisions.decision(decision).recommendations().get(0).outcome())
                .isEqualTo(RecommendationOutcome.APPROVED_IN_PART);
        web.perform(get(page).with(user("clerk")))
                .andExpect(content().string(containsString("To follow, and being chased: Legal")))
                .andExpect(content().string(containsString("Approved in part: for one year")));
    }

    @Test
    void aCommentThatWasEnteredMeanwhileIsNotOverwrittenByWhoeverHasNotSeenIt() throws Exception {
        comment("", "EP").andExpect(redirectedUrl(page));
        String seen = version(read(web.perform(get(page).with(user("clerk")))));
        comment(seen, "KAS").andExpect(redirectedUrl(page));
        String differs = read(comment(seen, "SJJ").andExpect(status().isConflict()));
        assertThat(differs).contains("Clara Penn changed it", "Initials or post", "KAS", "SJJ");
        assertThat(decisions.decision(decision).clearances()).singleElement().satisfies(kept -> assertThat(kept.post())
                .isEqualTo("KAS"));
        comment(version(differs), "SJJ").andExpect(redirectedUrl(page));
        assertThat(decisions.decision(decision).clearances()).singleElement().satisfies(kept -> assertThat(kept.post())
                .isEqualTo("SJJ"));
    }

    private ResultActions comment(String version, String post) throws Exception {
        return web.perform(post(page + "/comments")
                .with(user("clerk"))
                .with(csrf())
                .param("version", version)
                .param("kind", "Legal")
                .param("state", "PRESENT")
                .param("post", post)
                .param("datedOn", "2018-06-15"));
    }

    private static String read(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void aDateThatIsNoneIsRefusedWithWhatWasTypedStillThere() throws Exception {
        web.perform(post(page + "/comments")
                        .with(user("clerk"))
                        .with(csrf())
                        .param("kind", "Legal")
                        .param("state", "PRESENT")
                        .param("post", "EP")
                        .param("datedOn", "2018-02-30"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("“2018-02-30” is not a date: enter it as in 2018-06-15")))
                .andExpect(content().string(containsString("href=\"#datedOn\"")))
                .andExpect(content().string(containsString("value=\"EP\"")));
    }

    @Test
    void anOutcomeWithoutItsReasonIsRefused() throws Exception {
        web.perform(post(page + "/recommendations/1")
                        .with(user("clerk"))
                        .with(csrf())
                        .param("outcome", "REFUSED"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say which part was approved, or why it was refused")));
    }

    @Test
    void aDecisionOfAnotherCaseIsNotFound() throws Exception {
        web.perform(get("/cases/HC-2018/decisions/" + decision).with(user("officer")))
                .andExpect(status().isNotFound());
        web.perform(get("/cases/DP-2030/decisions/none").with(user("officer"))).andExpect(status().isNotFound());
    }
}
