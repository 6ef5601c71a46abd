package org.tenderway.notification.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.notification.LetterHtml;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.notification.Letters;
import org.tenderway.notification.Unsent;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** All letters, newest first, and one letter as its recipient reads it. For officers, not for those who only score. */
@Controller
class MailboxPages {

    private static final int SIZE = 50;
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Set<Role> READERS = EnumSet.of(
            Role.COMMISSIONER,
            Role.PROCUREMENT_OFFICER,
            Role.COMMITTEE_CLERK,
            Role.CONTRACT_MANAGER,
            Role.REVIEWER,
            Role.HEALTH_REVIEWER,
            Role.PLACEMENT_OFFICER,
            Role.MANAGER,
            Role.ADMINISTRATOR);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Letters letters;
    private final CurrentActor actor;
    private final Clock clock;

    MailboxPages(Letters letters, CurrentActor actor, Clock clock) {
        this.letters = letters;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/mailbox")
    String mailbox(
            @RequestParam(name = "case", defaultValue = "") String typed,
            @RequestParam(defaultValue = "false") boolean unsent,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        refuseUnlessReader();
        int shown = Math.max(0, page);
        String problem = "";
        List<LetterView> found = List.of();
        try {
            CaseReference asked = typed.isBlank() ? null : CaseReference.typed(typed);
            found = unsent ? letters.unsent(shown, SIZE) : letters.newest(asked, shown, SIZE);
        } catch (Refusal refusal) {
            problem = refusal.reason();
        }
        model.addAttribute("letters", found.stream().map(this::row).toList());
        model.addAttribute("typed", typed.strip());
        model.addAttribute("problem", problem);
        model.addAttribute("page", shown);
        model.addAttribute("unsent", unsent);
        model.addAttribute("late", late());
        model.addAttribute("more", found.size() == SIZE);
        return "notification/mailbox";
    }

    @GetMapping("/mailbox/{key}")
    String letter(@PathVariable String key, Model model) {
        refuseUnlessReader();
        LetterView letter = letters.find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such letter"));
        model.addAttribute("letter", row(letter));
        model.addAttribute("body", LetterHtml.of(letter.body(), true));
        return "notification/letter";
    }

    /** What to say above the list where letters wait longer than they should; nothing otherwise. */
    private String late() {
        Unsent waiting = letters.unsent();
        Instant oldest = waiting.oldest();
        if (oldest == null || age(oldest).compareTo(USUAL) < 0) {
            return "";
        }
        return waiting.letters() == 1
                ? "One letter is not sent yet. It was written %s ago.".formatted(Age.inWords(age(oldest)))
                : "%d letters are not sent yet. The oldest was written %s ago."
                        .formatted(waiting.letters(), Age.inWords(age(oldest)));
    }

    private Duration age(Instant written) {
        return Duration.between(written, clock.instant());
    }

    private Row row(LetterView letter) {
        return Row.of(letter, age(letter.queuedAt()));
    }

    private void refuseUnlessReader() {
        if (actor.get().roles().stream().noneMatch(READERS::contains)) {
            throw new AccessDeniedException("letters are for the officers of the council");
        }
    }

    /** One letter as the pages show it. */
    record Row(
            String key,
            String caseReference,
            String about,
            String recipient,
            String address,
            String subject,
            String queued,
            String sent,
            String status,
            String colour) {

        static Row of(LetterView letter, Duration age) {
            return new Row(
                    letter.key(),
                    letter.caseReference().value(),
                    letter.about(),
                    letter.recipientName(),
                    letter.address(),
                    letter.subject(),
                    moment(letter.queuedAt()),
                    moment(letter.sentAt()),
                    words(letter, age),
                    colour(letter.status()));
        }

        private static String moment(@Nullable Instant instant) {
            return instant == null ? "" : MOMENT.format(instant);
        }

        private static String words(LetterView letter, Duration age) {
            return switch (letter.status()) {
                case NO_ADDRESS -> "No address: somebody has the task to find it";
                case QUEUED -> queued(letter, age);
                case SENT -> "Sent";
                case FAILED ->
                    "Not sent yet, for " + Age.inWords(age) + ", tried "
                            + (letter.failures() == 1 ? "once" : letter.failures() + " times");
                case NOT_NEEDED -> "Not needed any more";
            };
        }

        private static String queued(LetterView letter, Duration age) {
            Instant notBefore = letter.notBefore();
            if (notBefore != null
                    && Duration.between(letter.queuedAt(), notBefore).compareTo(age) > 0) {
                return "Leaves on " + MOMENT.format(notBefore);
            }
            return age.compareTo(USUAL) < 0 ? "Queued" : "Not sent yet, for " + Age.inWords(age);
        }

        private static String colour(LetterStatus status) {
            return switch (status) {
                case NO_ADDRESS -> "govuk-tag--orange";
                case QUEUED -> "govuk-tag--blue";
                case SENT -> "govuk-tag--green";
                case FAILED -> "govuk-tag--red";
                case NOT_NEEDED -> "govuk-tag--grey";
            };
        }
    }
}
