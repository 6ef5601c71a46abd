package org.tenderway.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.notification.Letters;
import org.tenderway.notification.Unsent;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
@WithMockUser("officer")
class MailboxPagesTests {

    private static final CaseReference CASE = new CaseReference("HC-2018");
    private static final LetterView LETTER = new LetterView(
            "L-1",
            "award-unsuccessful",
            CASE,
            "HC-2018-LEAD-6",
            "Birch <Care>",
            "birch@bidder.test",
            "Lot 6: the outcome of your bid",
            "Dear Birch <Care>,\n\n# Why\n\n- a\n- b",
            Instant.parse("2018-05-31T08:00:00Z"),
            null,
            LetterStatus.FAILED,
            2,
            null);

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Understudy
    Letters letters;

    @Understudy
    CurrentActor actor;

    @BeforeEach
    void anOfficerLooks() {
        given(actor.get()).willReturn(new Actor("officer", "Olive Officer", Set.of(Role.PROCUREMENT_OFFICER)));
        given(letters.newest(null, 0, 50)).willReturn(List.of(LETTER));
        given(letters.newest(CASE, 0, 50)).willReturn(List.of());
        given(letters.unsent()).willReturn(new Unsent(0, null));
        given(letters.find("L-1")).willReturn(Optional.of(LETTER));
    }

    @Test
    void theMailboxListsLettersWithTheirState() throws Exception {
        mvc.perform(get("/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lot 6: the outcome of your bid")))
                .andExpect(content().string(containsString("31 May 2018 at 09:00")))
                .andExpect(content().string(containsString(", tried 2 times")));
        mvc.perform(get("/mailbox").param("case", "hc-2018"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There are no letters here.")));
    }

    @Test
    void whatIsNotSentYetIsSaidWithItsAge() throws Exception {
        Instant written = clock.instant().minus(Duration.ofHours(3));
        given(letters.unsent()).willReturn(new Unsent(2, written));
        given(letters.unsent(0, 50)).willReturn(List.of(LETTER));
        mvc.perform(get("/mailbox"))
                .andExpect(content()
                        .string(containsString("2 letters are not sent yet. The oldest was written 3 hours ago.")))
                .andExpect(content().string(containsString("/mailbox?unsent=true")));
        mvc.perform(get("/mailbox").param("unsent", "true"))
                .andExpect(content().string(containsString("Not sent yet, for ")));
    }

    @Test
    void aCaseReferenceThatIsNoneIsAnsweredAtItsField() throws Exception {
        mvc.perform(get("/mailbox").param("case", "<b>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("a case reference is letters, a year")))
                .andExpect(content().string(not(containsString("<b>"))));
    }

    @Test
    void aLetterReadsAsItsRecipientReadsIt() throws Exception {
        mvc.perform(get("/mailbox/L-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p class=\"govuk-body\">Dear Birch &lt;Care&gt;,</p>")))
                .andExpect(content().string(containsString("<h2 class=\"govuk-heading-m\">Why</h2>")));
        mvc.perform(get("/mailbox/L-2")).andExpect(status().isNotFound());
    }

    @Test
    void whoOnlyScoresSeesNoLetters() throws Exception {
        given(actor.get()).willReturn(new Actor("evaluator", "Eve", Set.of(Role.EVALUATOR)));
        mvc.perform(get("/mailbox")).andExpect(status().isForbidden());
        mvc.perform(get("/mailbox/L-1")).andExpect(status().isForbidden());
    }
}
