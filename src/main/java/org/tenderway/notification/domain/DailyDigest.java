package org.tenderway.notification.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * One letter for everybody on every working morning: what waits for them. It is written again at the moment at which
 * it leaves, so that nothing stands in it that has ended meanwhile.
 */
@Service
public class DailyDigest {

    static final String KIND = "daily-digest";

    private final People people;
    private final OpenWork work;
    private final LetterQueue queue;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean wanted;
    private final Set<String> without;

    DailyDigest(
            People people,
            OpenWork work,
            LetterQueue queue,
            Calendars calendars,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${tenderway.digest.wanted:true}") boolean wanted,
            @Value("${tenderway.digest.without:}") Set<String> without) {
        this.people = people;
        this.work = work;
        this.queue = queue;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.wanted = wanted;
        this.without = Set.copyOf(without);
    }

    @Scheduled(cron = "${tenderway.digest.at:0 30 7 * * *}", zone = "Europe/London")
    public void writeToday() {
        LocalDate today = LocalDate.now(clock);
        if (!wanted || !calendars.by(WorkingDayDefinition.COUNCIL).isWorkingDay(today)) {
            return;
        }
        for (Person person : everybody()) {
            if (!without.contains(person.userId()) && !person.email().isBlank()) {
                try {
                    transaction.executeWithoutResult(each -> write(person, today));
                } catch (DataIntegrityViolationException anotherNodeWasFaster) {
                    // The letter has one key for a person and a day, whoever writes it.
                }
            }
        }
    }

    private void write(Person person, LocalDate today) {
        List<String> waiting = work.of(person);
        if (!waiting.isEmpty()) {
            queue.queue(List.of(new Draft(
                    KIND,
                    new Day(today, person.userId()),
                    today.toString(),
                    new Recipient(person.userId(), person.name(), person.email()),
                    Map.of("tasks", listed(waiting)))));
        }
    }

    /** How the digest reads now; nothing where nothing waits any more, or where its day is over. */
    Optional<String> now(String userId, String occurrence, String body) {
        if (!occurrence.equals(LocalDate.now(clock).toString())) {
            return Optional.empty();
        }
        List<String> waiting = people.find(userId).map(work::of).orElse(List.of());
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(body.replaceFirst(
                        "(?m)(^- .*\\n?)+", java.util.regex.Matcher.quoteReplacement(listed(waiting) + "\n")));
    }

    private List<Person> everybody() {
        Map<String, Person> found = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.having(role).forEach(person -> found.putIfAbsent(person.userId(), person));
        }
        return List.copyOf(found.values());
    }

    private static String listed(List<String> waiting) {
        return "- "
                + String.join(
                        "\n- ",
                        waiting.stream()
                                .map(line -> line.replaceAll("\\s+", " "))
                                .toList());
    }

    /** What a digest is about: no case, but a person's day. */
    private record Day(LocalDate day, String subject) implements CaseEvent {

        @Override
        public CaseReference caseReference() {
            return new CaseReference("WORK-" + day.getYear());
        }

        @Override
        public String what() {
            return "The tasks of a day";
        }
    }
}
