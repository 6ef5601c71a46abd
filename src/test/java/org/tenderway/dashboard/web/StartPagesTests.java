package org.tenderway.dashboard.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;

@DatabaseTest
class StartPagesTests {

    @Autowired
    MockMvc web;

    @Test
    void theStartPageStandsInTheFrame() throws Exception {
        web.perform(get("/").with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Skip to main content")))
                .andExpect(content().string(containsString("Tenderway")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
    }

    @Test
    void noPageCarriesScriptOrStyleOfItsOwn() throws Exception {
        web.perform(get("/").with(user("officer")))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(not(containsString("<style"))))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void theDesignSystemIsServedWithoutItsVersionInTheAddress() throws Exception {
        web.perform(get("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css")
                        .with(user("officer")))
                .andExpect(status().isOk());
        web.perform(get("/assets/theme.css").with(user("officer"))).andExpect(status().isOk());
    }
}
