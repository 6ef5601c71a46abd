package org.tenderway.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.tenderway.notification.HomeCareLetters.CASE;
import static org.tenderway.notification.HomeCareLetters.LOT_ROLE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.GapFound;
import org.tenderway.engine.MailSink;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.notification.domain.DeliveryFailed;
import org.tenderway.notification.domain.LetterDelivery;

/** A mail server that is down, comes back, and is sometimes asked twice. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class MailTests {

    private static final String ADDRESS = "olive.secret@council.test";
    private static final int PORT = freePort();
    private static final int NOTICES = Integer.getInteger("faults.notices", 12);
    private static int gaps;

    @Understudy(spy = true)
    People people;

    @Autowired
    Letters letters;

    @Autowired
    LetterDelivery delivery;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    @DynamicPropertySource
    static void aMailServerIsConfigured(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void somebodyToWriteTo() {
        commissionerHas(ADDRESS);
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        server.stop();
        identities.clearAuthentication();
    }

    @Test
    void aLetterWaitsUntilTheMailServerIsBackAndThenLeavesOnce(CapturedOutput output) throws Exception {
        String key = aGapIsFound();
        String job = job(key);
        assertThatThrownBy(() -> management.executeJob(job))
                .hasMessageContaining(key)
                .hasMessageNotContaining(ADDRESS)
                .hasNoCause();
        assertThat(letter(key).status()).isEqualTo(LetterStatus.FAILED);
        assertThat(letter(key).failures()).isEqualTo(1);
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(5);
        assertThat(management.getJobExceptionStacktrace(job)).contains(key).doesNotContain(ADDRESS);

        server.start();
        management.executeJob(job);
        delivery.deliver(key);
        assertThat(letter(key).status()).isEqualTo(LetterStatus.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + key + "@tenderway.local>");
        assertThat(mail.getSubject()).isEqualTo(letter(key).subject());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(output).doesNotContain(ADDRESS);
    }

    @Test
    void aDeliveryThatIsRepeatedAfterACrashCarriesTheSameMessageId() throws Exception {
        server.start();
        String key = aGapIsFound();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            delivery.deliver(key);
            status.setRollbackOnly();
        });
        assertThat(letter(key).status()).isEqualTo(LetterStatus.QUEUED);
        management.executeJob(job(key));
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly("<" + key + "@tenderway.local>");
    }

    @Test
    void aLetterWithoutAnAddressIsAToDoInPlainWordsUntilSomebodyFindsTheAddress() throws Exception {
        server.start();
        commissionerHas("");
        String key = aGapIsFound();
        assertThat(letter(key).status()).isEqualTo(LetterStatus.NO_ADDRESS);
        assertThatThrownBy(() -> delivery.deliver(key))
                .hasMessage("letter " + key + " was not delivered: its recipient has no address");
        var toDo = tasks.createTaskQuery()
                .taskDefinitionKey("findAddress")
                .processInstanceBusinessKey(key)
                .singleResult();
        assertThat(toDo.getName()).contains("Find the address for a letter", "Olive Officer");
        identities.setAuthentication("contracts", List.of("contract-manager"));
        assertThatThrownBy(() -> tasks.complete(toDo.getId(), Map.of("address", "nowhere")))
                .hasStackTraceContaining("enter an e-mail address, or say that the letter was sent by post");
        tasks.complete(toDo.getId(), Map.of("address", ADDRESS));
        identities.clearAuthentication();
        management.executeJob(job(key));
        assertThat(letter(key).status()).isEqualTo(LetterStatus.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anHourWithoutAMailServerDelaysEveryNoticeAndLosesNone() throws Exception {
        List<String> keys = gapsAreFound();
        Instant began = ClockUtil.getCurrentTime().toInstant();
        int tries = 0;
        for (int minute : new int[] {0, 1, 6, 36}) {
            at(began.plus(minute, ChronoUnit.MINUTES).plusSeconds(minute));
            doWhatIsDue();
            int tried = ++tries;
            assertThat(keys).allSatisfy(key -> {
                assertThat(letter(key).status()).isEqualTo(LetterStatus.FAILED);
                assertThat(letter(key).failures()).isEqualTo(tried);
            });
        }
        at(began.plus(60, ChronoUnit.MINUTES));
        assertThat(letters.unsent().letters()).isEqualTo(NOTICES);
        assertThat(runtime.createIncidentQuery().count()).isZero();

        server.start();
        at(began.plus(160, ChronoUnit.MINUTES));
        doWhatIsDue();
        assertThat(keys).allSatisfy(key -> assertThat(letter(key).status()).isEqualTo(LetterStatus.SENT));
        assertThat(letters.unsent().letters()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(NOTICES);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTests::id))
                .doesNotHaveDuplicates();
        System.out.printf("T12: %d notices, an hour without a server, every one sent once after it%n", NOTICES);
    }

    @Test
    void whereTheServerHangsUpBeforeItsAnswerALetterComesTwiceAtMostAndUnderOneKey() throws Exception {
        try (MailSink sink = new MailSink(PORT)) {
            sink.hangUpBeforeAnswering(id -> true);
            List<String> keys = gapsAreFound();
            Instant began = ClockUtil.getCurrentTime().toInstant();
            at(began);
            doWhatIsDue();
            assertThat(keys).allSatisfy(key -> assertThat(letter(key).status()).isEqualTo(LetterStatus.FAILED));
            at(began.plus(90, ChronoUnit.SECONDS));
            doWhatIsDue();
            assertThat(keys).allSatisfy(key -> assertThat(letter(key).status()).isEqualTo(LetterStatus.SENT));
            assertThat(sink.taken().keySet())
                    .containsExactlyInAnyOrderElementsOf(keys.stream()
                            .map(key -> "<" + key + "@tenderway.local>")
                            .toList());
            assertThat(sink.taken().values())
                    .allSatisfy(times -> assertThat(times.get()).isEqualTo(2));
            System.out.printf("T13: %d letters, each taken twice under one Message-ID%n", keys.size());
        }
    }

    @Test
    void aLetterThatCannotLeaveEndsAsAnIncidentAfterSixTriesAndHoldsUpNobodyElse() throws Exception {
        server.start();
        commissionerHas("olive@@council..test");
        String poison = aGapIsFound();
        commissionerHas(ADDRESS);
        String sound = aGapIsFound();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        for (long minutes : new long[] {0, 1, 5, 30, 120, 720}) {
            assertThat(runtime.createIncidentQuery().count()).isZero();
            now = now.plus(minutes, ChronoUnit.MINUTES).plusSeconds(1);
            at(now);
            doWhatIsDue();
            assertThat(letter(sound).status()).isEqualTo(LetterStatus.SENT);
        }
        assertThat(letter(poison).failures()).isEqualTo(6);
        assertThat(runtime.createIncidentQuery().list()).singleElement().satisfies(incident -> assertThat(
                        incident.getIncidentMessage())
                .contains(poison)
                .doesNotContain("olive"));
        at(now.plus(30, ChronoUnit.DAYS));
        doWhatIsDue();
        assertThat(letter(poison).failures()).isEqualTo(6);
    }

    private List<String> gapsAreFound() {
        return IntStream.range(0, NOTICES).mapToObj(each -> aGapIsFound()).toList();
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** What the job executor would do now, one after the other. */
    private void doWhatIsDue() {
        management
                .createJobQuery()
                .processDefinitionKey("notification-delivery")
                .executable()
                .list()
                .forEach(due -> {
                    try {
                        management.executeJob(due.getId());
                    } catch (ProcessEngineException | DeliveryFailed counted) {
                        assertThat(counted).hasMessageNotContaining(ADDRESS);
                    }
                });
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException none) {
            throw new IllegalStateException(none);
        }
    }

    private void commissionerHas(String address) {
        doReturn(List.of(new Person("olive", "Olive Officer", address, Set.of(Role.COMMISSIONER))))
                .when(people)
                .having(Role.COMMISSIONER);
    }

    private String aGapIsFound() {
        String what = "gap " + ++gaps;
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishEvent(new GapFound(CASE, LOT_ROLE, what, "")));
        return letters.of(CASE).stream()
                .filter(letter -> letter.body().contains(what))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private LetterView letter(String key) {
        return letters.find(key).orElseThrow();
    }

    private String job(String key) {
        Job job = management.createJobQuery().processDefinitionKey("notification-delivery").list().stream()
                .filter(each -> key.equals(businessKey(each)))
                .findFirst()
                .orElseThrow();
        return job.getId();
    }

    private String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** Below those that the machine lends to whoever calls somebody: the server goes and has to find it free again. */
    private static int freePort() {
        for (int port : new Random().ints(100, 20_000, 32_000).toArray()) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Then another one.
            }
        }
        throw new IllegalStateException("no port is free");
    }
}
