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
import java.util.HashMap;
import java.util.Map;
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
import org.tenderway.contract.domain.ending.EndingChoice;
import org.tenderway.contract.process.ContractLifeProcess;
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

    @Autowired
    ContractLifeProcess endings;

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
                .andExpect(content().string(Matchers.containsString("Say why the contract is extended")));
        pages.perform(post("/contracts/new").with(user("contracts")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("There is a problem")));
    }

    @Test
    void aHoldingExtensionNeedsItsLegalGroundAndStandsOnThePageWithAllThatWasSaid() throws Exception {
        String page = registered("Home care, east");
        read(page + "/extension", "Short holding extension", "Most to be spent", "31 March 2019");
        refused(page + "/extension", "ground-error", Map.of("extensionKind", "holding", "newEnd", "2018-12-31"));
        refused(page + "/extension", "newEnd-error", Map.of("newEnd", "31 June"));
        refused(page + "/extension", "mostSpent-error", Map.of("mostSpent", "a lot"));
        refused(page + "/extension", "extensionKind-error", Map.of("extensionKind", "for ever"));
        refused(page + "/extension", "reason-error", Map.of("reason", " "));
        pages.perform(extension(
                        page,
                        Map.of(
                                "extensionKind", "holding",
                                "ground", "PCR 2015 reg 72(5)",
                                "mostSpent", "121,200.50",
                                "besideIt", "Make or Buy")))
                .andExpect(status().is3xxRedirection());
        read(page, "extension to 31 December 2018", "Short holding extension", "PCR 2015 reg 72(5)", "£121,200.50");
        read(page, "Make or Buy", "Waits for its decision or its deed", "which holds at present");
    }

    @Test
    void whatIsToBeDoneAtTheExitIsMarkedOnItsPage() throws Exception {
        String page = registered("Home care, west");
        read(page + "/exit", "No exit has begun");
        endings.decide(
                page.replace("/contracts/", ""), new EndingChoice("end", null, "", "", "", null, "not needed", ""));
        read(page, "let end", "not needed");
        read(page + "/exit", "it was decided to let the contract end", "Final accounts settled", "Waits to be planned");
        String items = page + "/exit/items";
        refused(items, "itemsDone-error", Map.of("itemsDone", "first"));
        refused(items, "itemsDone-error", Map.of("itemsDone", ""));
        refused(items, "itemNumber-error", Map.of("itemNumber", "x", "exceptedBecause", "no keys"));
        refused(items, "exceptedBecause-error", Map.of("itemNumber", "3", "exceptedBecause", " "));
        pages.perform(sending(items, Map.of("itemsDone", "1, 2"))).andExpect(status().is3xxRedirection());
        pages.perform(sending(items, Map.of("itemNumber", "3", "exceptedBecause", "there are no keys")))
                .andExpect(status().is3xxRedirection());
        read(page + "/exit", "Done on 12 March 2018 by contracts", "Left out: there are no keys");
        given(actor.get()).willReturn(new Actor("clerk", "Clara", Set.of(Role.COMMITTEE_CLERK)));
        refused(items, "only a contract manager keeps an exit plan", Map.of("itemsDone", "4"));
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

    private String registered(String title) throws Exception {
        return String.valueOf(pages.perform(registering(title, "time to prepare"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private void refused(String page, String shown, Map<String, String> typed) throws Exception {
        var sent =
                page.endsWith("/extension") ? extension(page.replace("/extension", ""), typed) : sending(page, typed);
        pages.perform(sent)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("There is a problem")))
                .andExpect(content().string(Matchers.containsStringIgnoringCase(shown)));
    }

    private static MockHttpServletRequestBuilder extension(String page, Map<String, String> changes) {
        var typed = new HashMap<>(Map.of("newEnd", "2018-12-31", "reason", "until the new service stands"));
        typed.putAll(changes);
        return sending(page + "/extension", typed);
    }

    private static MockHttpServletRequestBuilder sending(String page, Map<String, String> typed) {
        var request = post(page).with(user("contracts")).with(csrf());
        typed.forEach(request::param);
        return request;
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
