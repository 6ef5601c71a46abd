package org.tenderway.contract.domain;

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
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** From when to when a contract runs, how far it may be extended, and what has been asked about its end. */
@Embeddable
class Term {

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private LocalDate ceilingEnd;

    private @Nullable LocalDate watchedFrom;

    private @Nullable LocalDate promptedOn;

    private boolean lettingEnd;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_extension", joinColumns = @JoinColumn(name = "contract"))
    @OrderColumn(name = "position")
    private List<ExtensionEntry> extensions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_prompt", joinColumns = @JoinColumn(name = "contract"))
    @OrderColumn(name = "position")
    private List<PromptEntry> prompts = new ArrayList<>();

    protected Term() {}

    Term(LocalDate startsOn, LocalDate endsOn, LocalDate ceilingEnd) {
        Refusal.unless(!endsOn.isBefore(startsOn), "endsOn", "the contract cannot end before it starts");
        Refusal.unless(!ceilingEnd.isBefore(endsOn), "ceilingEnd", "the ceiling cannot lie before the end of the term");
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ceilingEnd = ceilingEnd;
    }

    /** A standstill that outlasts the planned start must not make a contract that ran before it was signed. */
    void beginNotBefore(LocalDate signed) {
        Refusal.unless(
                !signed.isAfter(endsOn), "", "the term ended on %s, before a signature".formatted(Days.plain(endsOn)));
        startsOn = startsOn.isBefore(signed) ? signed : startsOn;
    }

    void watchFrom(LocalDate today) {
        watchedFrom = today;
        promptedOn = null;
        lettingEnd = false;
    }

    void lengthen(LocalDate newEnd, String reason, Actor by, LocalDate today) {
        Refusal.unless(
                newEnd.isAfter(endsOn),
                "newEnd",
                "the contract already runs to the end of %s; an extension must end later"
                        .formatted(Days.plain(endsOn)));
        Refusal.unless(
                !newEnd.isAfter(ceilingEnd),
                "newEnd",
                "no extension may pass %s, the ceiling of this contract".formatted(Days.plain(ceilingEnd)));
        Refusal.unless(!reason.isBlank(), "reason", "say why the contract is extended");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        extensions.add(new ExtensionEntry(endsOn, newEnd, reason.strip(), by.userId(), by.name(), today));
        endsOn = newEnd;
    }

    /** Only a variation whose ground allows it moves the ceiling. */
    void raiseCeiling(LocalDate newCeiling) {
        ceilingEnd = newCeiling.isAfter(ceilingEnd) ? newCeiling : ceilingEnd;
    }

    void shorten(LocalDate lastDay) {
        Refusal.unless(
                !lastDay.isAfter(endsOn) && !lastDay.isBefore(startsOn),
                "lastDay",
                "the last day lies between %s and %s".formatted(Days.plain(startsOn), Days.plain(endsOn)));
        endsOn = lastDay;
    }

    void asked(LocalDate today) {
        prompts.add(new PromptEntry(today, endsOn));
        promptedOn = today;
    }

    void letEnd() {
        lettingEnd = true;
    }

    /** Empty once the end is settled or nothing lies ahead. */
    Optional<LocalDate> promptDay(PromptLadder ladder) {
        return watchedFrom == null || lettingEnd ? Optional.empty() : ladder.next(endsOn, watchedFrom, promptedOn);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    boolean isLettingEnd() {
        return lettingEnd;
    }

    boolean isExtended() {
        return !extensions.isEmpty();
    }

    String lastExtension() {
        return extensions.isEmpty() ? "" : extensions.get(extensions.size() - 1).line();
    }

    ContractHistory history() {
        return new ContractHistory(extensions, prompts, lettingEnd);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate initialEnd() {
        return extensions.isEmpty() ? endsOn : extensions.get(0).previousEnd();
    }

    LocalDate ceilingEnd() {
        return ceilingEnd;
    }
}
