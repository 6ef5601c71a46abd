package org.tenderway.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
@Transactional
class ProgrammePagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Test
    void aCommissionerOpensAProgramme() throws Exception {
        web.perform(filled("pp-2030", "1,000,000.50", "North; 1; 2; Old provider\n\nSouth; 1; 0"))
                .andExpect(redirectedUrl("/cases/PP-2030"));
        var programme = programmes.programme(new CaseReference("PP-2030"));
        assertThat(programme.estimatedValue().pounds()).isEqualByComparingTo("1000000.50");
        assertThat(programme.lots()).hasSize(2);
        assertThat(programme.lots().get(0).leadIncumbent()).isEqualTo("Old provider");
        assertThat(programme.awardDelegated()).isTrue();
    }

    @Test
    void whoIsNoCommissionerIsTurnedAway() throws Exception {
        web.perform(get("/programmes/new").with(user("evaluator"))).andExpect(status().isForbidden());
    }

    @Test
    void theBlankPageAsksForEverything() throws Exception {
        web.perform(get("/programmes/new").with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Public Contracts Regulations 2015")))
                .andExpect(content().string(containsString("for=\"lots\"")));
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnceAndNothingIsLost() throws Exception {
        web.perform(filled("homecare", "a lot", "North; one; 2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#reference\"")))
                .andExpect(content().string(containsString("id=\"estimatedValue-error\"")))
                .andExpect(content().string(containsString("line 1: “one” is not a number of places")))
                .andExpect(content().string(containsString("North; one; 2")));
    }

    @Test
    void anEmptyFormIsRefusedFieldByField() throws Exception {
        web.perform(post("/programmes/new").with(user("officer")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("choose the regime")))
                .andExpect(content().string(containsString("name at least one lot")));
    }

    @Test
    void aReferenceThatIsTakenIsRefusedAtItsField() throws Exception {
        web.perform(filled("PQ-2030", "1", "North; 1; 0"));
        web.perform(filled("PQ-2030", "1", "North; 1; 0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("PQ-2030 is taken: choose another reference")));
    }

    private static MockHttpServletRequestBuilder filled(String reference, String value, String lots) {
        return post("/programmes/new")
                .with(user("officer"))
                .with(csrf())
                .param("reference", reference)
                .param("title", "Day <b>care</b>")
                .param("council", "Nottinghamshire County Council")
                .param("regime", "PCR2015")
                .param("channel", "ELECTRONIC")
                .param("estimatedValue", value)
                .param("delegated", "true")
                .param("lots", lots);
    }
}
