package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;

@DatabaseTest
class ContractPagesTests {

    @Understudy
    Suppliers suppliers;

    @Understudy
    CurrentActor actor;

    @Autowired
    MockMvc pages;

    @BeforeEach
    void march2018() {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse("2018-03-12")
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
        given(actor.get()).willReturn(new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER)));
        given(suppliers.find("SUP-1")).willReturn(Optional.of(new SupplierView("SUP-1", "Old Oak Care", "")));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aRunningContractIsRegisteredFoundAndExtendedOnce() throws Exception {
        String page = String.valueOf(pages.perform(registering("Home care, north", "time to prepare"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        assertThat(page).startsWith("/contracts/CP-2018-OLD-");
        read("/contracts?sort=supplier", "Home care, north", "Ends within a year");
        read(page, "30 September 2018", "time to prepare");
        pages.perform(extending(page, "2018-12-31")).andExpect(status().is3xxRedirection());
        pages.perform(extending(page, "2018-12-31"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("was proposed already, by Casey")));
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        pages.perform(registering("Home care, south", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("extensionReason-error")))
                .andExpect(content().string(Matchers.containsString("say why the contract is extended")));
        pages.perform(post("/contracts/new").with(user("contracts")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("There is a problem")));
    }

    @Test
    void aContractThatDoesNotExistIsNotFound() throws Exception {
        pages.perform(get("/contracts/CP-2018-OLD-99").with(user("contracts"))).andExpect(status().isNotFound());
    }

    private void read(String page, String... texts) throws Exception {
        var found = pages.perform(get(page).with(user("contracts"))).andExpect(status().isOk());
        for (String text : texts) {
            found.andExpect(content().string(Matchers.containsString(text)));
        }
    }

    private static MockHttpServletRequestBuilder registering(String title, String reason) {
        return post("/contracts/new")
                .with(user("contracts"))
                .with(csrf())
                .param("caseReference", "cp-2018")
                .param("title", title)
                .param("supplier", "SUP-1")
                .param("startsOn", "2014-04-01")
                .param("endsOn", "2018-03-31")
                .param("ceilingEnd", "2019-03-31")
                .param("extendedTo", "2018-09-30")
                .param("extensionReason", reason);
    }

    private static MockHttpServletRequestBuilder extending(String page, String newEnd) {
        return post(page + "/extension")
                .with(user("contracts"))
                .with(csrf())
                .param("newEnd", newEnd)
                .param("mostSpent", "90,000.50")
                .param("reason", "until the new service stands");
    }
}
