package org.tenderway.contract.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.EndResult;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.TermLength;

/** From when to when a contract runs, how far it may be extended, what was asked about each end and what became of it. */
@Embeddable
class Term {

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private LocalDate ceilingEnd;

    /** The end as it was agreed, once a termination moved it forward. */
    private @Nullable LocalDate agreedEnd;

    @Embedded
    private StoredTerms terms = new StoredTerms(ContractTerms.NONE);

    @Embedded
    private EndQuestion question = EndQuestion.unasked();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_extension", joinColumns = @JoinColumn(name = "contract"))
    @OrderColumn(name = "position")
    private List<ExtensionEntry> extensions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_prompt", joinColumns = @JoinColumn(name = "contract"))
    @OrderColumn(name = "position")
    private List<PromptEntry> prompts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contract_end_outcome", joinColumns = @JoinColumn(name = "contract"))
    @MapKeyColumn(name = "about_end")
    private Map<LocalDate, EndOutcome> outcomes = new TreeMap<>();

    protected Term() {}

    Term(LocalDate startsOn, LocalDate endsOn, LocalDate ceilingEnd) {
        Refusal.unless(!endsOn.isBefore(startsOn), "endsOn", "the contract cannot end before it starts");
        Refusal.unless(!ceilingEnd.isBefore(endsOn), "ceilingEnd", "the ceiling cannot lie before the end of the term");
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ceilingEnd = ceilingEnd;
    }

    Term saying(ContractTerms said) {
        terms = new StoredTerms(said);
        return this;
    }

    /** A standstill that outlasts the planned start must not make a contract that ran before it was signed. */
    void beginNotBefore(LocalDate signed) {
        Refusal.unless(
                !signed.isAfter(endsOn), "", "the term ended on %s, before a signature".formatted(Days.plain(endsOn)));
        startsOn = startsOn.isBefore(signed) ? signed : startsOn;
    }

    void watchFrom(LocalDate today) {
        question.open(today);
    }

    void refuseUnlessLonger(LocalDate newEnd, String reason) {
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
    }

    void lengthen(LocalDate newEnd, String reason, Actor by, LocalDate today) {
        refuseUnlessLonger(newEnd, reason);
        extensions.add(new ExtensionEntry(endsOn, newEnd, reason.strip(), by.userId(), by.name(), today));
        conclude(EndResult.EXTENDED, true, reason.strip(), by, today);
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
        agreedEnd = endsOn;
        endsOn = lastDay;
    }

    /** Writes down once what became of the present end. */
    void conclude(EndResult result, boolean answered, String reason, Actor by, LocalDate today) {
        outcomes.putIfAbsent(endsOn, new EndOutcome(result, answered, reason, by.userId(), by.name(), today));
    }

    /** An end that nobody answered is an exception with a name of its own, never silence. */
    void come(boolean withItsList, LocalDate today) {
        conclude(
                question.answer().orElse(withItsList ? EndResult.ENDED : EndResult.EXCEPTION),
                withItsList || question.isSettled(),
                question.answerReason(),
                question.isSettled() ? question.answeredBy() : Actor.SYSTEM,
                today);
    }

    boolean wasUnanswered() {
        EndOutcome last = outcomes.get(endsOn);
        return last != null && !last.answered();
    }

    void asked(LocalDate today) {
        prompts.add(new PromptEntry(today, endsOn, question.usefulUntil(today, endsOn)));
        question.asked(today);
    }

    EndQuestion question() {
        return question;
    }

    /** Empty once the end is settled or nothing lies ahead. */
    Optional<LocalDate> promptDay(PromptLadder ladder) {
        return question.next(ladder, endsOn);
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(endsOn);
    }

    boolean isExtended() {
        return !extensions.isEmpty();
    }

    String lastExtension() {
        return extensions.isEmpty() ? "" : extensions.get(extensions.size() - 1).line();
    }

    ContractHistory history() {
        return new ContractHistory(extensions, prompts, question.isSettled(), outcomes);
    }

    ContractTerms terms() {
        return terms.view();
    }

    /** The first end after the present one that the options give; empty where none are known. */
    Optional<LocalDate> nextOption() {
        LocalDate end = initialEnd();
        for (int months : terms().optionMonths()) {
            end = TermLength.lastDay(end.plusDays(1), months);
            if (end.isAfter(endsOn) && ceilingEnd.isAfter(endsOn)) {
                return Optional.of(end.isAfter(ceilingEnd) ? ceilingEnd : end);
            }
        }
        return Optional.empty();
    }

    LocalDate initialEnd() {
        if (!extensions.isEmpty()) {
            return extensions.get(0).previousEnd();
        }
        return agreedEnd == null ? endsOn : agreedEnd;
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
