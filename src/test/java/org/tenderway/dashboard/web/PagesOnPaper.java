package org.tenderway.dashboard.web;

import static org.mockito.Mockito.mock;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.audit.Trail;
import org.tenderway.award.Awards;
import org.tenderway.bid.Bids;
import org.tenderway.contract.Contracts;
import org.tenderway.dashboard.process.OpenTasks;
import org.tenderway.dashboard.process.RunningStages;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.notification.Letters;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.Intentions;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.Tenders;

/**
 * The real pages and templates over a case on paper, for the manager: no database, no engine, up in a moment. It bears no
 * annotation of a configuration, so that the scan of the whole product passes it by.
 */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
@Import({
    PageFrame.class,
    Words.class,
    StartPages.class,
    WorkPages.class,
    CasePages.class,
    CaseApi.class,
    Cases.class,
    CasesWithoutTender.class,
    LotRows.class,
    Pictures.class
})
class PagesOnPaper {

    private static final Person MANAGER =
            new Person("manager", "Maya Holt", "maya@council.example", Set.of(Role.MANAGER));

    @Bean
    CaseOnPaper paper() {
        return new CaseOnPaper();
    }

    @Bean
    Clock clock(CaseOnPaper paper) {
        return paper.clock;
    }

    @Bean
    CurrentActor actor() {
        return () -> new Actor(MANAGER.userId(), MANAGER.name(), MANAGER.roles());
    }

    @Bean
    People people() {
        return new People() {
            @Override
            public Optional<Person> find(String userId) {
                return Optional.of(MANAGER);
            }

            @Override
            public java.util.List<Person> having(Role role) {
                return java.util.List.of(MANAGER);
            }
        };
    }

    @Bean
    Filter signedIn() {
        return (request, response, chain) -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("manager", "", "ROLE_MANAGER"));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    @Bean
    Programmes programmes(CaseOnPaper paper) {
        return paper.programmes;
    }

    @Bean
    Tenders tenders(CaseOnPaper paper) {
        return paper.tenders;
    }

    @Bean
    Bids bids(CaseOnPaper paper) {
        return paper.bids;
    }

    @Bean
    Evaluations evaluations(CaseOnPaper paper) {
        return paper.evaluations;
    }

    @Bean
    Awards awards(CaseOnPaper paper) {
        return paper.awards;
    }

    @Bean
    CommissioningPlans plans() {
        return mock(CommissioningPlans.class);
    }

    @Bean
    AccreditedLists lists() {
        return mock(AccreditedLists.class);
    }

    @Bean
    Contracts contracts(CaseOnPaper paper) {
        return paper.contracts;
    }

    @Bean
    Decisions decisions(CaseOnPaper paper) {
        return paper.decisions;
    }

    @Bean
    Intentions intentions(CaseOnPaper paper) {
        return paper.intentions;
    }

    @Bean
    Letters letters(CaseOnPaper paper) {
        return paper.letters;
    }

    @Bean
    Trail trail(CaseOnPaper paper) {
        return paper.trail;
    }

    @Bean
    OpenTasks openTasks(CaseOnPaper paper) {
        return paper.openTasks;
    }

    @Bean
    RunningStages runningStages(CaseOnPaper paper) {
        return paper.runningStages;
    }
}
