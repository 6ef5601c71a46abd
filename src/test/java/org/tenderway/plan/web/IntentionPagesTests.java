package org.tenderway.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.CommissioningPlans;

@DatabaseTest
@Transactional
class IntentionPagesTests {

    private static final String LINE = "/intentions/CI-2019-JOINT-3A";

    @Autowired
    MockMvc web;

    @Autowired
    CommissioningPlans plans;

    @Test
    void aFileIsTriedOutBeforeItIsImported() throws Exception {
        web.perform(multipart("/intentions/import")
                        .file(new MockMultipartFile("file", "plan.csv", "text/csv", file()))
                        .param("council", "Nottingham City Council")
                        .param("step", "try")
                        .with(user("officer"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("25 lines are new")))
                .andExpect(content().string(containsString("Its printed reference stands twice in the plan")));
        assertThat(plans.all()).isEmpty();
        imported();
        assertThat(plans.all()).hasSize(25);
    }

    @Test
    void everyBadCellIsShownAndNothingIsImported() throws Exception {
        String broken = new String(file(), StandardCharsets.UTF_8).replaceFirst(",New,", ",Perhaps,");
        web.perform(multipart("/intentions/import")
                        .file(new MockMultipartFile(
                                "file", "p.csv", "text/csv", broken.getBytes(StandardCharsets.UTF_8)))
                        .param("step", "try")
                        .with(user("officer"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Row 3, status: write New or Continuing")));
        web.perform(multipart("/intentions/import")
                        .param("step", "try")
                        .with(user("officer"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a file")));
    }

    @Test
    void theBoardShowsEveryLineWithWordsAndFiltersAndGoesOutAsAFile() throws Exception {
        imported();
        for (String by : new String[] {"outcome", "sponsor", "portfolio", "standing", "nonsense"}) {
            web.perform(get("/intentions").param("by", by).with(user("officer")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("25 of 25 intentions")))
                    .andExpect(content().string(containsString("No new reviews this year")));
        }
        web.perform(get("/intentions").param("outcome", "1 Healthy Lifestyles").with(user("contracts")))
                .andExpect(content().string(containsString("1 of 25 intentions")))
                .andExpect(content().string(not(containsString("Import a plan"))));
        web.perform(get("/intentions/export.csv").with(user("contracts")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(file()));
    }

    @Test
    void aLineShowsItsWordsTheirMeaningAndOpensItsCase() throws Exception {
        imported();
        web.perform(get("/intentions/CI-2019-NCC-3A").with(user("officer")))
                .andExpect(content().string(containsString("By August 2019")))
                .andExpect(content().string(containsString("to 31 August 2019")))
                .andExpect(content().string(containsString("contracts end Q3 2019")))
                .andExpect(content().string(containsString("from 1 October 2019 to 31 December 2019")))
                .andExpect(content().string(containsString("Head of Commissioning (CO), City Council")));
        web.perform(opening("CH-2020", "lots"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"estimatedValue-error\"")))
                .andExpect(content().string(containsString("value=\"CH-2020\"")));
        web.perform(opening("CH-2020", "604,863,000")).andExpect(redirectedUrl(LINE));
        web.perform(get(LINE).with(user("officer")))
                .andExpect(content().string(containsString("CH-2020, Care homes, £604,863,000")));
    }

    @Test
    void aReportOutsideTheTaskMovesADateAndKeepsItsWords() throws Exception {
        imported();
        web.perform(reporting("moved", "By May 2020", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        web.perform(reporting("moved", "By May 2020", "more time")).andExpect(redirectedUrl(LINE));
        web.perform(get(LINE).with(user("officer")))
                .andExpect(content().string(containsString("printed before as “March – June 2019”")));
        web.perform(reporting("vanished", "", "")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aDateThatWasMovedMeanwhileIsNotMovedByWhoeverHasNotSeenIt() throws Exception {
        imported();
        web.perform(reporting("moved", "By May 2020", "more time")).andExpect(redirectedUrl(LINE));
        String seen = web.perform(get(LINE).with(user("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
        web.perform(reporting("moved", "By June 2020", "more time").param("version", seen))
                .andExpect(redirectedUrl(LINE));
        web.perform(reporting("moved", "By July 2020", "even more time").param("version", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Olive Farrow changed it")))
                .andExpect(content().string(containsString("By June 2020")))
                .andExpect(content().string(containsString("By July 2020")));
    }

    @Test
    void aContractIsLinkedOnce() throws Exception {
        imported();
        web.perform(post(LINE + "/contracts")
                        .param("contract", "ci-2019-old-1")
                        .with(user("contracts"))
                        .with(csrf()))
                .andExpect(redirectedUrl(LINE));
        web.perform(post(LINE + "/contracts")
                        .param("contract", "CI-2019-OLD-1")
                        .with(user("contracts"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("is linked already")));
        web.perform(post(LINE + "/contracts")
                        .param("contract", "<script>")
                        .with(user("contracts"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anAdditionIsAskedForEverythingItNeeds() throws Exception {
        imported();
        web.perform(post("/intentions/new").with(user("officer")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a plan that was imported")));
        web.perform(post("/intentions/new")
                        .param("plan", "NCC Commissioning Intentions 2019/20")
                        .param("printed_ref", "3n")
                        .param("outcome", "3 Healthy Culture")
                        .param("status", "New")
                        .param("activity", "One more")
                        .param("milestones", "Start @ by Christmas")
                        .param("because", "a grant came in")
                        .with(user("officer"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/intentions/CI-2019-NCC-3N"));
        web.perform(get("/intentions/CI-2019-NCC-3N").with(user("officer")))
                .andExpect(content().string(containsString("Waits for the board")))
                .andExpect(content().string(not(containsString("Open the case that carries it out"))));
    }

    @Test
    void whoIsNoCommissionerIsTurnedAway() throws Exception {
        imported();
        for (String page : new String[] {"/intentions/import", "/intentions/new"}) {
            web.perform(get(page).with(user("evaluator"))).andExpect(status().isForbidden());
            web.perform(post(page).with(user("evaluator")).with(csrf())).andExpect(status().isForbidden());
        }
        web.perform(post(LINE + "/case").with(user("contracts")).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/intentions/CI-1999-NO-1").with(user("officer"))).andExpect(status().isNotFound());
    }

    private void imported() throws Exception {
        web.perform(multipart("/intentions/import")
                        .param("council", "Nottingham City Council")
                        .param("step", "import")
                        .param("kept", Base64.getEncoder().encodeToString(file()))
                        .with(user("officer"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/intentions"));
    }

    private static MockHttpServletRequestBuilder opening(String reference, String value) {
        return post(LINE + "/case")
                .param("openedCase", reference)
                .param("title", "Care homes")
                .param("estimatedValue", value)
                .param("consulted", "Portfolio holders, 11 and 18 June 2019")
                .with(user("officer"))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder reporting(String result, String newDate, String reason) {
        return post(LINE + "/reports")
                .param("number", "1")
                .param("result", result)
                .param("newDate", newDate)
                .param("reason", reason)
                .with(user("officer"))
                .with(csrf());
    }

    private static byte[] file() throws IOException {
        return new ClassPathResource("demo/commissioning-intentions-2019-20.csv").getContentAsByteArray();
    }
}
