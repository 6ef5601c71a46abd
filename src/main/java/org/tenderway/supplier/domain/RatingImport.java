package org.tenderway.supplier.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.CareRating;
import org.tenderway.supplier.CareRatingView;
import org.tenderway.supplier.CareRatingWorsened;
import org.tenderway.supplier.CareRatings;
import org.tenderway.vocabulary.Refusal;

/** Takes files of ratings: wholly or not at all, and the same file twice changes nothing. */
@Service
@Transactional
public class RatingImport implements CareRatings {

    private final RatingEntries entries;
    private final SupplierRows suppliers;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;
    private final Clock clock;

    RatingImport(
            RatingEntries entries,
            SupplierRows suppliers,
            ApplicationEventPublisher facts,
            CurrentActor actor,
            Clock clock) {
        this.entries = entries;
        this.suppliers = suppliers;
        this.facts = facts;
        this.actor = actor;
        this.clock = clock;
    }

    /** What became of a file: how many entries are new, or everything that keeps it from being taken. */
    public record Outcome(int added, int known, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    public Outcome take(String text) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.REVIEWER) || by.has(Role.HEALTH_REVIEWER) || by.has(Role.CONTRACT_MANAGER),
                "file",
                "only a reviewer or a contract manager enters ratings");
        RatingFile file = RatingFile.read(text);
        List<String> problems = new ArrayList<>(file.problems());
        List<RatingEntry> fresh = new ArrayList<>();
        int known = 0;
        for (RatingRow row : file.rows()) {
            Optional<String> supplier = supplier(row.organisation());
            if (supplier.isEmpty()) {
                problems.add(
                        "line %d, organisation: “%s” is not known here".formatted(row.number(), row.organisation()));
                continue;
            }
            Optional<RatingEntry> before = earlier(row, fresh);
            if (before.isEmpty()) {
                fresh.add(new RatingEntry(row, supplier.get(), by, LocalDate.now(clock)));
            } else if (before.get().says(row, supplier.get())) {
                known++;
            } else {
                problems.add("line %d, published on: this location has another entry of that day; none is overwritten"
                        .formatted(row.number()));
            }
        }
        if (!problems.isEmpty()) {
            return new Outcome(0, 0, problems);
        }
        fresh.sort(java.util.Comparator.comparing(entry -> entry.view().publishedOn()));
        fresh.forEach(this::add);
        return new Outcome(fresh.size(), known, List.of());
    }

    private Optional<RatingEntry> earlier(RatingRow row, List<RatingEntry> inThisFile) {
        String key = RatingEntry.key(row.location(), row.publishedOn());
        return inThisFile.stream()
                .filter(entry -> key.equals(entry.getId()))
                .findFirst()
                .or(() -> entries.findById(key));
    }

    private void add(RatingEntry entry) {
        CareRatingView now = entry.view();
        Optional<CareRatingView> before = entries.findByLocationOrderByPublishedOnDesc(now.location()).stream()
                .map(RatingEntry::view)
                .findFirst();
        entries.save(entry);
        entries.seal(RatingEntry.key(now.location(), now.publishedOn()));
        // An older entry that arrives late says nothing new about today.
        if (before.filter(last -> last.publishedOn().isAfter(now.publishedOn())).isPresent()) {
            return;
        }
        if (!now.registered() && before.map(CareRatingView::registered).orElse(true)) {
            worsened(now, true, "the registration of %s lapsed on %s");
        } else if (now.overall() == CareRating.INADEQUATE
                || before.filter(last -> now.overall().isWorseThan(last.overall()))
                        .isPresent()) {
            worsened(now, false, "%s was rated " + now.overall().label() + " on %s");
        }
    }

    private void worsened(CareRatingView now, boolean lapsed, String sentence) {
        facts.publishEvent(new CareRatingWorsened(
                now.supplier(),
                now.locationName(),
                lapsed,
                sentence.formatted(
                        now.locationName(),
                        java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                                .format(now.publishedOn()))));
    }

    private Optional<String> supplier(String nameOrReference) {
        return suppliers
                .findByNameKey(Supplier.keyOf(nameOrReference))
                .or(() -> suppliers.findById(Supplier.numberIn(nameOrReference)))
                .map(found -> found.view().reference());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CareRatingView> of(String supplier) {
        return entries.findBySupplierOrderByPublishedOnDescEntryDesc(supplier).stream()
                .map(RatingEntry::view)
                .toList();
    }
}
