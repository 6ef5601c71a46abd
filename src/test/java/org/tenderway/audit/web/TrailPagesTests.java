package org.tenderway.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An officer looks through the trail of a case, by what happened and by whom, and takes it along. */
@DatabaseTest
class TrailPagesTests {

    record LotExtended(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    record BidderAsked(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    private static int count;

    private final CaseReference trailCase = new CaseReference("TP-201" + count++);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Understudy
    CurrentActor actor;

    @BeforeEach
    void sixtyEntriesByTwo() {
        as("officer", "Olive Officer", Role.PROCUREMENT_OFFICER);
        new TransactionTemplate(transactions).executeWithoutResult(done -> {
            for (int n = 1; n <= 58; n++) {
                publisher.publishEvent(new LotExtended(trailCase, trailCase + "-LEAD-1", "extended " + n));
            }
        });
        as("manager", "Maya Manager", Role.MANAGER);
        new TransactionTemplate(transactions).executeWithoutResult(done -> {
            publisher.publishEvent(new BidderAsked(trailCase, trailCase + "-LEAD-1", "=asked <first>"));
            publisher.publishEvent(new LotExtended(trailCase, trailCase + "-LEAD-2", "extended 60"));
        });
    }

    @Test
    void theTimelineIsPagedAndFilteredByKindAndPerson() throws Exception {
        assertThat(page(""))
                .contains("Entries 1 to 50 of 60", "Verified", "Lot extended (59)", "Olive Officer (58)")
                .contains("=asked &lt;first&gt;", "Older entries")
                .doesNotContain("Newer entries");
        assertThat(page("?page=1")).contains("Entries 51 to 60 of 60", "extended 1<", "Newer entries");
        assertThat(page("?page=99")).contains("Entries 51 to 60 of 60");
        assertThat(page("?kind=BidderAsked")).contains("Entries 1 to 1 of 1", "by Maya Manager, Manager");
        assertThat(page("?person=manager&kind=LotExtended")).contains("Entries 1 to 1 of 1", "extended 60");
        assertThat(page("?kind=Nothing")).contains("No entry fits");
        mvc.perform(get("/cases/ZZ-2099/trail").with(user("officer"))).andExpect(status().isNotFound());
    }

    @Test
    void theTrailOfACaseIsTakenAlong() throws Exception {
        String csv = text("/cases/" + trailCase + "/trail/export?as=csv");
        assertThat(csv).contains("previousHash,hash", "extended 58", "'=asked").hasLineCount(61);
        assertThat(text("/cases/" + trailCase + "/trail/export?as=json")).contains("\"what\":\"extended 58\"");
        mvc.perform(get("/cases/" + trailCase + "/trail/export?as=pdf").with(user("officer")))
                .andExpect(status().isNotFound());
        assertThat(text("/trail/export?as=csv")).contains("extended 58", "=asked");
        as("officer", "Olive Officer", Role.PROCUREMENT_OFFICER);
        mvc.perform(get("/trail/export?as=csv").with(user("officer"))).andExpect(status().isForbidden());
    }

    @Test
    void theWholeTrailIsCheckedOnRequest() throws Exception {
        mvc.perform(post("/trail/check").with(user("manager")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("checked"));
        assertThat(text("/trail")).contains("Verified", "The whole trail was walked last on", "Not anchored yet");
    }

    private void as(String userId, String name, Role role) {
        Mockito.when(actor.get()).thenReturn(new Actor(userId, name, Set.of(role)));
    }

    private String page(String query) throws Exception {
        return text("/cases/" + trailCase + "/trail" + query);
    }

    private String text(String path) throws Exception {
        return mvc.perform(get(path).with(user("manager")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
