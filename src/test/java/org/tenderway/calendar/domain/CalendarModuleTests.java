package org.tenderway.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.HolidayCalendarChanged;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.governance.CallIn;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillQuestion;
import org.tenderway.regime.Standstills;
import org.tenderway.vocabulary.Refusal;

/** The calendars on a database, the feed from a server on this machine; every test is rolled back. */
@DatabaseTest
@RecordApplicationEvents
@Transactional
class CalendarModuleTests {

    private static final LocalDate JUBILEE = LocalDate.of(2026, 9, 21);

    @Autowired
    CalendarKeeping keeping;

    @Autowired
    Calendars calendars;

    @Autowired
    Standstills standstills;

    @Autowired
    ApplicationEvents events;

    @Understudy
    CurrentActor actor;

    private HttpServer server;
    private HolidayFeed feed;
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void aFeedOnThisMachine() throws IOException {
        when(actor.get()).thenReturn(new Actor("admin", "Administrator", Set.of(Role.ADMINISTRATOR)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bank-holidays.json", exchange -> {
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        feed = new HolidayFeed(
                keeping, "http://127.0.0.1:" + server.getAddress().getPort() + "/bank-holidays.json");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aHolidayProclaimedWhileAPeriodRunsIsLearntFromTheFeedAndSaid() throws IOException {
        var question = StandstillQuestion.of(Regime.PCR2015, Channel.ELECTRONIC, LocalDate.of(2026, 9, 11));
        assertThat(standstills.answer(question).endsOn()).isEqualTo(JUBILEE);
        body = withJubilee();

        assertThat(feed.refresh()).isTrue();

        assertThat(changes()).isEqualTo(1);
        assertThat(events.stream(HolidayCalendarChanged.class).findFirst()).hasValueSatisfying(change -> {
            assertThat(change.added()).containsExactly(JUBILEE);
            assertThat(change.removed()).isEmpty();
        });
        assertThat(standstills.answer(question).endsOn()).isEqualTo(JUBILEE.plusDays(1));
        assertThat(keeping.accepted()).isPresent();
    }

    @Test
    void aFeedThatTellsNothingNewChangesNothing() throws IOException {
        body = carried();

        assertThat(feed.refresh()).isFalse();
        assertThat(changes()).isZero();
        assertThat(keeping.accepted()).isEmpty();
    }

    @Test
    void aHolidayThatTheFeedNoLongerListsIsSaidToBeRemoved() throws IOException {
        body = withJubilee();
        feed.refresh();
        body = carried();

        assertThat(feed.refresh()).isTrue();
        assertThat(events.stream(HolidayCalendarChanged.class).map(HolidayCalendarChanged::removed))
                .containsExactly(Set.of(), Set.of(JUBILEE));
    }

    @Test
    void aBadFeedIsRefusedWithTheReasonAndNothingIsHalfDone() throws IOException {
        refusesFeed("not a list", 200, "the feed is not JSON");
        refusesFeed("", 503, "the feed answered with status 503");
        refusesFeed(" ".repeat(2_000_001), 200, "the feed is far larger than a list of bank holidays");
        refusesFeed(
                withJubilee().replace("\"northern-ireland\": {", "\"moved\": {"),
                200,
                "the feed holds no bank holidays for Northern Ireland");
        server.stop(0);
        assertThatThrownBy(feed::refresh).hasMessage("the feed could not be reached");
        assertThat(changes()).isZero();
        assertThat(keeping.accepted()).isEmpty();
    }

    @Test
    void withoutAnAddressTheFeedIsOff() {
        var off = new HolidayFeed(keeping, " ");

        assertThat(off.isOn()).isFalse();
        off.refreshDaily();
        assertThatThrownBy(off::refresh).isInstanceOf(Refusal.class).hasMessageContaining("no feed address");
    }

    @Test
    void theDailyReadingKeepsTheListWhenTheFeedIsBad() {
        body = "{}";
        feed.refreshDaily();

        assertThat(keeping.accepted()).isEmpty();
    }

    @Test
    void aClosureDayLengthensTheCallInAndNoStandstill() {
        LocalDate published = LocalDate.of(2026, 12, 21);
        assertThat(CallIn.of(published, calendars).lastCallInDay()).isEqualTo("2026-12-30");

        keeping.close(LocalDate.of(2026, 12, 29), "between the years");

        assertThat(CallIn.of(published, calendars).lastCallInDay()).isEqualTo("2026-12-31");
        assertThat(CallIn.of(published, calendars).steps())
                .anyMatch(step -> step.contains("Tuesday 29 December 2026 (council closed: between the years)"));
        assertThat(calendars.by(WorkingDayDefinition.ANY_PART_OF_UK).isWorkingDay(LocalDate.of(2026, 12, 29)))
                .isTrue();
        assertThat(changes()).isEqualTo(1);
        keeping.reopen(LocalDate.of(2026, 12, 29));
        assertThat(CallIn.of(published, calendars).lastCallInDay()).isEqualTo("2026-12-30");
    }

    @Test
    void onlyAnAdministratorChangesACalendarAndOnlyWithAReason() {
        LocalDate day = LocalDate.of(2026, 12, 29);
        assertThatThrownBy(() -> keeping.close(day, " ")).hasMessage("say why the council is closed on that day");
        keeping.close(day, "between the years");
        assertThatThrownBy(() -> keeping.close(day, "again")).hasMessageContaining("is a closure day of the council");
        assertThatThrownBy(() -> keeping.reopen(day.plusDays(1))).hasMessageContaining("is not a closure day");

        when(actor.get()).thenReturn(new Actor("officer", "Officer", Set.of(Role.PROCUREMENT_OFFICER)));
        assertThatThrownBy(() -> keeping.close(day.plusDays(1), "no"))
                .hasMessage("only an administrator may change the calendars");
        assertThatThrownBy(() -> keeping.reopen(day)).isInstanceOf(Refusal.class);
    }

    private void refusesFeed(String text, int answered, String reason) {
        body = text;
        status = answered;
        assertThatThrownBy(feed::refresh).isInstanceOf(Refusal.class).hasMessage(reason);
    }

    private long changes() {
        return events.stream(HolidayCalendarChanged.class).count();
    }

    private static String withJubilee() throws IOException {
        return carried()
                .replaceFirst(
                        "\"events\": \\[",
                        "\"events\": [{\"title\": \"Jubilee\", \"date\": \"" + JUBILEE + "\", \"notes\": \"\"},");
    }

    private static String carried() throws IOException {
        try (var file =
                Objects.requireNonNull(CalendarModuleTests.class.getResourceAsStream("/calendar/bank-holidays.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
