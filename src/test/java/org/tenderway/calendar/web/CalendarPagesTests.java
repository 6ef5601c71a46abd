package org.tenderway.calendar.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

@DatabaseTest
@Transactional
class CalendarPagesTests {

    @Autowired
    MockMvc http;

    @Understudy
    CurrentActor actor;

    @Test
    void anAdministratorAddsAndWithdrawsAClosureDay() throws Exception {
        signedInWith(Role.ADMINISTRATOR);

        http.perform(post("/calendar/closures")
                        .with(user("admin"))
                        .with(csrf())
                        .param("day", "2026-12-29")
                        .param("reason", "between the <years>"))
                .andExpect(redirectedUrl("/calendar"));
        http.perform(get("/calendar").with(user("admin")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tuesday 29 December 2026"),
                                containsString("between the &lt;years&gt;"),
                                containsString("2010 to 2028"),
                                containsString("No feed address is configured"))));
        http.perform(post("/calendar/closures/withdraw")
                        .with(user("admin"))
                        .with(csrf())
                        .param("day", "2026-12-29"))
                .andExpect(redirectedUrl("/calendar"));
        http.perform(get("/calendar").with(user("admin")))
                .andExpect(content().string(not(containsString("29 December 2026"))));
    }

    @Test
    void aRefusalStandsBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        signedInWith(Role.ADMINISTRATOR);

        http.perform(post("/calendar/closures")
                        .with(user("admin"))
                        .with(csrf())
                        .param("day", "2026-02-30")
                        .param("reason", "typed before"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"day-error\""),
                                containsString("href=\"#day\""),
                                containsString("is not a date that exists"),
                                containsString("typed before"))));
        http.perform(post("/calendar/refresh").with(user("admin")).with(csrf()))
                .andExpect(content().string(containsString("no feed address is configured")));
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        signedInWith(Role.PROCUREMENT_OFFICER);

        http.perform(get("/calendar").with(user("officer"))).andExpect(status().isForbidden());
        http.perform(post("/calendar/refresh").with(user("officer")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    private void signedInWith(Role role) {
        when(actor.get()).thenReturn(new Actor("somebody", "Somebody", Set.of(role)));
    }
}
