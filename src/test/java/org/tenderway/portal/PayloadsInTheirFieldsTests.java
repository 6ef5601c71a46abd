package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.bid.SealedBox;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** A hundred programs typed into every field that suppliers have: pages show them as text, and letters carry them as text. */
@DatabaseTest
class PayloadsInTheirFieldsTests {

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    SealedBox box;

    @Autowired
    JdbcTemplate rows;

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aHundredPayloadsInEveryFieldOfTheRegistrationStayText() throws Exception {
        int number = 0;
        for (String payload : Payloads.hundred()) {
            String address = "payload%d@supplier.example".formatted(++number);
            var wrong = send(
                    null,
                    post("/supplier/register")
                            .param("organisation", payload)
                            .param("person", payload)
                            .param("email", payload)
                            .param("password", payload)
                            .param("repeated", "other" + payload));
            assertThat(wrong.getStatus()).isEqualTo(422);
            inert(wrong, payload);
            assertThat(wrong.getContentAsString()).doesNotContain("other");
            inert(send(null, get("/supplier/confirm").param("token", payload)), payload);
            var unknown = send(null, post("/supplier/confirm").param("token", payload));
            assertThat(unknown.getStatus()).isEqualTo(422);
            inert(unknown, payload);
            if (number > 20) {
                // Each of the ten shapes was registered twice: to hash a password takes long, on purpose.
                continue;
            }
            assertThat(send(
                                    null,
                                    post("/supplier/register")
                                            .param("organisation", payload)
                                            .param("person", payload)
                                            .param("email", address)
                                            .param("password", "a long enough one")
                                            .param("repeated", "a long enough one"))
                            .getStatus())
                    .isEqualTo(302);
            String letter = String.valueOf(rows.queryForObject(
                    "select body from notification_letter where address = ?", String.class, address));
            assertThat(letter).as("as plain text").contains("Dear " + payload);
            assertThat(letter.lines().filter(line -> line.contains("confirm?token=")))
                    .hasSize(1);
        }
        var mailbox =
                web.perform(get("/mailbox").with(user("officer"))).andReturn().getResponse();
        assertThat(mailbox.getStatus()).isEqualTo(200);
        Payloads.hundred().forEach(payload -> {
            try {
                inert(mailbox, payload);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @Test
    void aHundredPayloadsInEveryFieldOfABidStayText() throws Exception {
        String tender = new OpenTender(programmes, tasks, identities).publish("PAY-2018");
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        String home = "/supplier/bids/" + tender;
        SignedInSupplier who = accounts.provide(
                "payloads",
                new NewAccount("\"><script>alert(0)</script>", "<b>Person</b>", "p@p.example", "published", ""));
        send(who, post(home + "/lots").param("lots", "1"));
        for (String payload : Payloads.hundred()) {
            List<MockHttpServletRequestBuilder> wrong = List.of(
                    post(home + "/lots").param("lots", payload),
                    post(home + "/lots/1/prices").param("price-1", payload),
                    post(home + "/lots/1/questions/Q1").param("answer", payload + " word".repeat(1_501)),
                    post(home + "/files").param("place", payload),
                    post("/supplier/opportunities/" + tender + "/question")
                            .param("question", payload + "x".repeat(4_001)));
            for (MockHttpServletRequestBuilder request : wrong) {
                var answer = send(who, request);
                assertThat(answer.getStatus()).isEqualTo(422);
                inert(answer, payload);
            }
            String version = send(who, get(home + "/lots/1/questions/Q1"))
                    .getContentAsString()
                    .replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
            var kept = send(
                    who,
                    post(home + "/lots/1/questions/Q1")
                            .param("version", version)
                            .param("answer", payload));
            assertThat(kept.getStatus()).isEqualTo(302);
            for (String page : List.of(home + "/lots/1/questions/Q1", home + "/check", home, "/supplier")) {
                inert(send(who, get(page)), payload);
            }
        }
    }

    /** Nothing of it is part of the page, and the page forbids whatever stands in it to run. */
    private static void inert(MockHttpServletResponse answer, String payload) throws Exception {
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(body).doesNotContain(payload).doesNotContain("<svg/", "<iframe", "<math", "<img src=x");
        assertThat(body.split("<script", -1)).as(payload).hasSize(2);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private MockHttpServletResponse send(
            @org.jspecify.annotations.Nullable SignedInSupplier who, MockHttpServletRequestBuilder request)
            throws Exception {
        var asked = request.with(csrf());
        if (who != null) {
            asked = asked.with(authentication(BidPagesTests.signedIn(who)));
        }
        return web.perform(asked).andReturn().getResponse();
    }
}
