package org.tenderway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.ProgrammeFile;
import org.tenderway.plan.Programmes;

/** The pages over the real rooms and the real engine. */
@DatabaseTest
@Transactional
class DashboardModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Test
    void anOpenedProgrammeHasItsPageWithThePictureOfWhereItStands() throws Exception {
        programmes.open(ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018));
        String page = page("/cases/HC-2018", "manager");
        assertThat(page)
                .contains("Lot 6 Rushcliffe, lead", "In design", "DISC-1")
                .contains("<svg", "Now at:", "/camunda/app/cockpit/default/#/process-instance/");
        assertThat(page("/cases", "officer")).contains("HC-2018");
    }

    @Test
    void theOfficerFindsTheTasksOfANewCaseUnderMyWork() throws Exception {
        programmes.open(ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018));
        assertThat(page("/work", "officer")).contains("/cases/HC-2018", "?task=");
        assertThat(page("/work", "clerk")).contains("Nothing waits for you");
    }

    @Test
    void whoIsNotSignedInSeesThePublicPagesOnly() throws Exception {
        for (String path : new String[] {"/", "/accessibility", "/assets/theme.css"}) {
            web.perform(get(path)).andExpect(status().isOk());
        }
        web.perform(get("/work")).andExpect(status().is3xxRedirection());
        web.perform(get("/cases")).andExpect(status().is3xxRedirection());
        web.perform(get("/api/v1/cases/HC-2018")).andExpect(status().isUnauthorized());
    }

    private String page(String path, String userId) throws Exception {
        return web.perform(get(path).with(user(userId)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
