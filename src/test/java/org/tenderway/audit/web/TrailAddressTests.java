package org.tenderway.audit.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class TrailAddressTests {

    private static final RequestPostProcessor OFFICER = httpBasic("officer", "tenderway-demo");

    record SomethingHappened(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theTrailIsForThoseWhoSignIn() throws Exception {
        mvc.perform(get("/api/v1/cases/TA-2018/trail")).andExpect(status().isUnauthorized());
    }

    @Test
    void theTrailOfACaseIsAnsweredNewestFirst() throws Exception {
        var fact = new SomethingHappened(new CaseReference("TA-2018"), "TA-2018", "It happened.");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> publisher.publishEvent(fact));
        mvc.perform(get("/api/v1/cases/TA-2018/trail").with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseReference").value("TA-2018"))
                .andExpect(jsonPath("$.entries[0].event").value("SomethingHappened"))
                .andExpect(jsonPath("$.entries[0].what").value("It happened."))
                .andExpect(jsonPath("$.entries[0].who").value("Tenderway"))
                .andExpect(jsonPath("$.entries[0].hash").isString());
    }

    @Test
    void badInputIsAnsweredPlainly() throws Exception {
        mvc.perform(get("/api/v1/cases/nonsense/trail").with(OFFICER))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("caseReference"));
        mvc.perform(get("/api/v1/cases/TA-2018/trail").param("before", "soon").with(OFFICER))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/v1/cases/ZZ-2018/trail").with(OFFICER)).andExpect(status().isNotFound());
    }
}
