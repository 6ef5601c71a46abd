package org.tenderway.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Uid;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.CalendarEntries;
import org.tenderway.calendar.CalendarEntry;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.vocabulary.Refusal;

/** A person's own days as a feed that any calendar reads; whoever has its secret address may read it until it is revoked. */
@Service
@Transactional
public class PersonalFeed {

    private static final int SECRET_BYTES = 32;
    private static final int YEARS_AHEAD = 3;

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate jdbc;
    private final People people;
    private final CurrentActor actor;
    private final ObjectProvider<CalendarEntries> rooms;
    private final Clock clock;

    PersonalFeed(
            DataSource source, People people, CurrentActor actor, ObjectProvider<CalendarEntries> rooms, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.people = people;
        this.actor = actor;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Makes a new secret for the person now acting and answers it, this once; an earlier one stops working. */
    public String create() {
        String person = actor.get().userId();
        Refusal.unless(people.find(person).isPresent(), "", "only people who sign in here have a calendar");
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.update("delete from calendar_feed where person = ?", person);
        jdbc.update(
                "insert into calendar_feed (digest, person, created_at) values (?, ?, ?)",
                digest(token),
                person,
                Timestamp.from(clock.instant()));
        return token;
    }

    public void revoke() {
        jdbc.update("delete from calendar_feed where person = ?", actor.get().userId());
    }

    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !jdbc.queryForList(
                        "select person from calendar_feed where person = ?",
                        String.class,
                        actor.get().userId())
                .isEmpty();
    }

    /** The feed of whoever holds the secret; empty when it is unknown or revoked. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return jdbc
                .queryForList("select person from calendar_feed where digest = ?", String.class, digest(token))
                .stream()
                .findFirst()
                .flatMap(people::find)
                .filter(person -> !person.roles().isEmpty())
                .map(this::written);
    }

    private String written(Person person) {
        LocalDate today = LocalDate.now(clock);
        List<CalendarEntry> entries = rooms.orderedStream()
                .flatMap(room -> room.entriesFor(person, today.minusMonths(1), today.plusYears(YEARS_AHEAD)).stream())
                .toList();
        Calendar calendar = new Calendar()
                .withProdId("-//Tenderway//Contracts//EN")
                .withDefaults()
                .getFluentTarget();
        entries.forEach(entry -> calendar.add(event(entry)));
        return calendar.toString();
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(entry.day(), entry.title());
        event.replace(new DtStamp(clock.instant()));
        event.add(new Uid(entry.key() + "@tenderway"));
        if (!entry.note().isEmpty()) {
            event.add(new Description(entry.note()));
        }
        return event;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
