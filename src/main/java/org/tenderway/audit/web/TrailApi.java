package org.tenderway.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

@RestController
class TrailApi {

    private static final int MOST = 500;

    private final Trail trail;

    TrailApi(Trail trail) {
        this.trail = trail;
    }

    /** Newest first; follow {@code olderBefore} for the page after this one. */
    @GetMapping("/api/v1/cases/{reference}/trail")
    Page trail(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        Refusal.unless(limit >= 1 && limit <= MOST, "limit", "a page holds 1 to %d entries".formatted(MOST));
        CaseReference caseReference = CaseReference.typed(reference);
        List<TrailEntry> entries = trail.newest(caseReference, before == null ? Long.MAX_VALUE : before, limit);
        if (entries.isEmpty() && before == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no case with this reference");
        }
        Long olderBefore =
                entries.size() < limit ? null : entries.get(entries.size() - 1).sequence();
        return new Page(caseReference.value(), entries.stream().map(Line::of).toList(), olderBefore);
    }

    record Page(String caseReference, List<Line> entries, @Nullable Long olderBefore) {}

    record Line(
            long sequence,
            Instant when,
            @Nullable Instant recordedAt,
            String who,
            String roles,
            String event,
            String subject,
            String what,
            String why,
            String previousHash,
            String hash) {

        static Line of(TrailEntry entry) {
            return new Line(
                    entry.sequence(),
                    entry.when(),
                    entry.recordedAt(),
                    entry.who(),
                    entry.roles(),
                    entry.eventType(),
                    entry.subject(),
                    entry.what(),
                    entry.why(),
                    entry.previousHash(),
                    entry.hash());
        }
    }
}
