package org.tenderway.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doReturn;
import static org.tenderway.notification.HomeCareLetters.CASE;
import static org.tenderway.notification.HomeCareLetters.LOT_ROLE;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardConfirmed;
import org.tenderway.award.AwardNotMade;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.Awards;
import org.tenderway.award.ChallengeRaised;
import org.tenderway.award.StandstillExtended;
import org.tenderway.bid.Bids;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ContractSigned;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.EndPrompted;
import org.tenderway.contract.GapFound;
import org.tenderway.governance.DecisionMade;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.plan.ProgrammeOpened;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.TenderPublished;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseEvent;

@DatabaseTest
class NotificationModuleTests {

    private static final LocalDate ENDS = LocalDate.of(2018, 6, 11);
    private static final String CONTRACT = LOT_ROLE + "-C1";

    @Understudy
    Bids bids;

    @Understudy
    Suppliers suppliers;

    @Understudy
    Tenders tenders;

    @Understudy
    Awards awards;

    @Understudy
    Contracts contracts;

    @Understudy(spy = true)
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingWaits() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("notification-delivery")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "a new test"));
        jdbc.update("delete from notification_letter");
        HomeCareLetters.stand(bids, suppliers, tenders);
        HomeCareLetters.award(awards, AwardStatus.ANNOUNCED, ENDS, null);
        for (Role role : Role.values()) {
            doReturn(List.of(new Person("officer", "Olive Officer", "olive@council.test", Set.of(role))))
                    .when(people)
                    .having(role);
        }
    }

    @Test
    void everyBidderIsToldOnceAndTheWinnerOtherwiseThanTheRest() {
        state(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
        assertThat(letters.countsPerKind(CASE)).isEqualTo(Map.of("award-successful", 1L, "award-unsuccessful", 2L));
        assertThat(letters.of(CASE))
                .extracting(LetterView::address)
                .containsExactlyInAnyOrder("alder@bidder.test", "birch@bidder.test", "cedar@bidder.test");
        assertThat(letters.of(CASE)).allSatisfy(letter -> assertThat(letter.body())
                .contains("Lot 6 Rushcliffe, lead", "Monday 11 June 2018", "Tuesday 12 June 2018"));
        assertThat(waitingFor("notification-delivery")).isEqualTo(3);
    }

    @Test
    void theSameFactTwiceQueuesNothingTwiceAndANewDateIsANewLetter() {
        state(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
        state(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
        assertThat(letters.of(CASE)).hasSize(3);
        HomeCareLetters.award(awards, AwardStatus.ANNOUNCED, LocalDate.of(2018, 6, 20), null);
        state(new StandstillExtended(CASE, LOT_ROLE, "extended", "asked"));
        HomeCareLetters.award(awards, AwardStatus.ANNOUNCED, LocalDate.of(2018, 7, 5), null);
        state(new StandstillExtended(CASE, LOT_ROLE, "extended", "asked"));
        state(new StandstillExtended(CASE, LOT_ROLE, "extended", "asked"));
        assertThat(letters.countsPerKind(CASE)).containsEntry("standstill-extended", 6L);
    }

    @Test
    void theDatabaseRefusesTheSameLetterUnderAnotherKey() {
        state(new GapFound(CASE, LOT_ROLE, "a gap", ""));
        assertThatThrownBy(() -> jdbc.update("insert into notification_letter select 'L-other', version, kind,"
                        + " case_reference, about, recipient, occurrence, recipient_name, address, subject, body, status,"
                        + " queued_at, sent_at, failed_at, failures from notification_letter"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFactThatIsRolledBackLeavesNeitherLetterNorDelivery() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    hear(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
                    throw new IllegalStateException("it failed");
                }))
                .hasMessage("it failed");
        assertThat(letters.of(CASE)).isEmpty();
        assertThat(waitingFor("notification-delivery")).isZero();
    }

    @Test
    void withoutAMailServerALetterArrivesInTheMailboxAndTheTrailSaysSo() {
        state(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
        management.createJobQuery().processDefinitionKey("notification-delivery").list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
        assertThat(letters.of(CASE)).allSatisfy(letter -> {
            assertThat(letter.status()).isEqualTo(LetterStatus.SENT);
            assertThat(letter.sentAt()).isNotNull();
        });
        assertThat(waitingFor("notification-delivery")).isZero();
        assertThat(trail.of(CASE))
                .filteredOn(entry -> entry.eventType().equals("LetterSent"))
                .extracting(TrailEntry::subject)
                .contains(LOT_ROLE, LOT_ROLE, LOT_ROLE);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void noPersonalDetailReachesTheEngine() {
        state(new AwardAnnounced(CASE, LOT_ROLE, "announced", ""));
        assertThat(runtime.createVariableInstanceQuery().list()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("notification-delivery")
                        .list())
                .allSatisfy(each -> assertThat(each.getBusinessKey()).matches("L-[0-9a-f]{24}"));
    }

    @Test
    void everyFactThatSomebodyMustHearOfBecomesALetter() {
        given(contracts.find(CONTRACT)).willReturn(Optional.of(contract()));
        for (CaseEvent fact : List.of(
                new AwardConfirmed(CASE, LOT_ROLE, "confirmed", ""),
                new AwardNotMade(CASE, LOT_ROLE, "not made", "no bid"),
                new ChallengeRaised(CASE, LOT_ROLE, "challenged", "a bidder wrote"),
                new ContractSigned(CASE, CONTRACT, "signed", ""),
                new ContractExtended(CASE, CONTRACT, "extended", ""),
                new EndPrompted(CASE, CONTRACT, "it ends", ""),
                new GapFound(CASE, LOT_ROLE, "a gap", ""),
                new TenderPublished(CASE, "HC-2018-LEAD", "published", ""),
                new DecisionMade(CASE, "HC-2018-LEAD", "D-1", true, "approved", ""),
                new ProgrammeOpened(CASE, "opened", ""))) {
            state(fact);
        }
        assertThat(letters.countsPerKind(CASE))
                .isEqualTo(Map.of(
                        "award-confirmed", 3L,
                        "award-not-made", 3L,
                        "challenge-raised", 1L,
                        "contract-signed", 2L,
                        "contract-extended", 2L,
                        "end-prompted", 1L,
                        "gap-found", 1L,
                        "tender-published", 1L,
                        "decision-made", 1L,
                        "programme-opened", 1L));
        assertThat(letters.newest(CASE, 0, 4)).hasSize(4);
        assertThat(letters.newest(null, 3, 5)).hasSize(1);
    }

    private long waitingFor(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private void state(CaseEvent fact) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> hear(fact));
    }

    /** Only this room listens: what the others make of a fact of a case that they do not know is theirs to test. */
    private void hear(CaseEvent fact) {
        int heard = 0;
        for (Object bean : context.getBeansWithAnnotation(Component.class).values()) {
            if (bean.getClass().getPackageName().equals("org.tenderway.notification.domain")) {
                for (Method method : bean.getClass().getDeclaredMethods()) {
                    if (method.isAnnotationPresent(EventListener.class)
                            && method.getParameterTypes()[0] == fact.getClass()) {
                        ReflectionUtils.makeAccessible(method);
                        ReflectionUtils.invokeMethod(method, bean, fact);
                        heard++;
                    }
                }
            }
        }
        assertThat(heard).as(fact.toString()).isEqualTo(1);
    }

    private static ContractView contract() {
        return new ContractView(
                CONTRACT,
                CASE,
                LOT_ROLE,
                "Home based care in Rushcliffe",
                "alder",
                "alder care (fictional)",
                ContractStatus.SIGNED,
                LocalDate.of(2018, 7, 1),
                LocalDate.of(2023, 6, 30),
                LocalDate.of(2028, 6, 30),
                LocalDate.of(2018, 6, 12),
                "",
                false,
                null);
    }
}
