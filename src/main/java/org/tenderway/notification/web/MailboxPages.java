package org.tenderway.notification.web;

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
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** All letters, newest first, and one letter as its recipient reads it. For officers, not for those who only score. */
@Controller
class MailboxPages {

    private static final int SIZE = 50;
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

    MailboxPages(Letters letters, CurrentActor actor) {
        this.letters = letters;
        this.actor = actor;
    }

    @GetMapping("/mailbox")
    String mailbox(
            @RequestParam(name = "case", defaultValue = "") String typed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        refuseUnlessReader();
        int shown = Math.max(0, page);
        String problem = "";
        List<LetterView> found = List.of();
        try {
            CaseReference asked = typed.isBlank() ? null : CaseReference.typed(typed);
            found = letters.newest(asked, shown, SIZE);
        } catch (Refusal refusal) {
            problem = refusal.reason();
        }
        model.addAttribute("letters", found.stream().map(Row::of).toList());
        model.addAttribute("typed", typed.strip());
        model.addAttribute("problem", problem);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() == SIZE);
        return "notification/mailbox";
    }

    @GetMapping("/mailbox/{key}")
    String letter(@PathVariable String key, Model model) {
        refuseUnlessReader();
        LetterView letter = letters.find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such letter"));
        model.addAttribute("letter", Row.of(letter));
        model.addAttribute("body", LetterHtml.of(letter.body(), true));
        return "notification/letter";
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

        static Row of(LetterView letter) {
            return new Row(
                    letter.key(),
                    letter.caseReference().value(),
                    letter.about(),
                    letter.recipientName(),
                    letter.address(),
                    letter.subject(),
                    moment(letter.queuedAt()),
                    moment(letter.sentAt()),
                    words(letter),
                    colour(letter.status()));
        }

        private static String moment(@Nullable Instant instant) {
            return instant == null ? "" : MOMENT.format(instant);
        }

        private static String words(LetterView letter) {
            return switch (letter.status()) {
                case NO_ADDRESS -> "No address: somebody has the task to find it";
                case QUEUED -> "Queued";
                case SENT -> "Sent";
                case FAILED ->
                    "Not sent yet, tried " + (letter.failures() == 1 ? "once" : letter.failures() + " times");
            };
        }

        private static String colour(LetterStatus status) {
            return switch (status) {
                case NO_ADDRESS -> "govuk-tag--orange";
                case QUEUED -> "govuk-tag--blue";
                case SENT -> "govuk-tag--green";
                case FAILED -> "govuk-tag--red";
            };
        }
    }
}
