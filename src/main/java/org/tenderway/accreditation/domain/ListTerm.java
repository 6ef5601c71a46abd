package org.tenderway.accreditation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** From when to when a list runs, how far it may be extended, and what was asked about its end. */
@Embeddable
class ListTerm {

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private LocalDate ceilingEnd;

    @Column
    private LocalDate watchedFrom;

    private @Nullable LocalDate promptedOn;

    private boolean lettingEnd;

    private @Nullable String decision;

    private @Nullable LocalDate proposedEnd;

    private @Nullable String proposedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accredited_list_extension", joinColumns = @JoinColumn(name = "list"))
    @OrderColumn(name = "position")
    private List<ListExtension> extensions = new ArrayList<>();

    protected ListTerm() {}

    ListTerm(LocalDate startsOn, LocalDate endsOn, LocalDate ceilingEnd, LocalDate today) {
        Refusal.unless(!endsOn.isBefore(startsOn), "endsOn", "the list cannot end before it starts");
        Refusal.unless(!ceilingEnd.isBefore(endsOn), "ceilingEnd", "the ceiling cannot lie before the end of the term");
        Refusal.unless(!endsOn.isBefore(today), "endsOn", "this term ended on %s".formatted(Days.plain(endsOn)));
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ceilingEnd = ceilingEnd;
        this.watchedFrom = today;
    }

    void asked(LocalDate today) {
        promptedOn = today;
    }

    void letEnd() {
        lettingEnd = true;
    }

    void propose(@Nullable LocalDate newEnd, String reason, LocalDate today) {
        if (newEnd == null) {
            throw new Refusal("newEnd", "enter the new last day of the list");
        }
        refuseUnlessPossible(newEnd, today);
        Refusal.unless(!reason.isBlank(), "reason", "say why the list is to be extended");
        proposedEnd = newEnd;
        proposedBecause = reason.strip();
    }

    void asks(String reference) {
        decision = reference;
    }

    /** Takes up what was decided; too late, or not approved, nothing moves. Answers the reason of an extension. */
    Optional<String> settle(boolean mayBeImplemented, LocalDate today) {
        LocalDate newEnd = proposedEnd;
        String because = proposedBecause;
        String decided = decision;
        decision = null;
        proposedEnd = null;
        proposedBecause = null;
        if (newEnd == null || because == null || decided == null || !mayBeImplemented || isOver(today)) {
            return Optional.empty();
        }
        refuseUnlessPossible(newEnd, today);
        extensions.add(new ListExtension(endsOn, newEnd, because, decided, today));
        endsOn = newEnd;
        watchedFrom = today;
        promptedOn = null;
        lettingEnd = false;
        return Optional.of(because);
    }

    private void refuseUnlessPossible(LocalDate newEnd, LocalDate today) {
        Refusal.unless(
                !isOver(today),
                "newEnd",
                "the list ended on %s; an extension cannot be taken up after expiry".formatted(Days.plain(endsOn)));
        Refusal.unless(
                newEnd.isAfter(endsOn),
                "newEnd",
                "the list already runs to the end of %s; an extension must end later".formatted(Days.plain(endsOn)));
        Refusal.unless(
                !newEnd.isAfter(ceilingEnd),
                "newEnd",
                "no extension may pass %s, the ceiling of this list".formatted(Days.plain(ceilingEnd)));
    }

    Optional<LocalDate> promptDay(Ladder ladder) {
        return lettingEnd ? Optional.empty() : ladder.next(endsOn, watchedFrom, promptedOn);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    List<ListExtension> extensions() {
        return List.copyOf(extensions);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate ceilingEnd() {
        return ceilingEnd;
    }
}
