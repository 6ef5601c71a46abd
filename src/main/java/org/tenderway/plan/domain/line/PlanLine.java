package org.tenderway.plan.domain.line;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.CaseOpening;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanLineState;
import org.tenderway.vocabulary.Refusal;

/** One line of a commissioning plan. What is printed never changes; what it means and what becomes of it stand beside. */
@Entity
class PlanLine extends LineIdentity {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlanLineState state;

    private boolean addedInYear;

    private @Nullable LocalDate approvedOn;
    private @Nullable String decision;

    @Column
    private String note;

    @Embedded
    private OpenedCase opened = new OpenedCase();

    @Embedded
    private LineDates dates = new LineDates();

    @ElementCollection
    @CollectionTable(name = "plan_line_contract", joinColumns = @JoinColumn(name = "line"))
    @OrderColumn(name = "position")
    @Column(name = "contract")
    private List<String> contracts = new ArrayList<>();

    protected PlanLine() {}

    private PlanLine(Place place, PlanCells printed, LocalDate today, boolean inYear, String because) {
        super(place, printed, today);
        addedInYear = inYear;
        state = inYear ? PlanLineState.AWAITING_BOARD : PlanLineState.APPROVED;
        note = because;
        dates = new LineDates(Milestones.in(printed, year()));
    }

    static PlanLine planned(Place place, PlanCells printed, LocalDate today) {
        PlanLine line = new PlanLine(place, printed, today, false, "");
        line.approvedOn = today;
        line.registerEvent(line.facts().approvedWithItsPlan());
        return line;
    }

    static PlanLine added(Place place, PlanCells printed, LocalDate today, String because) {
        Refusal.unless(!because.isBlank(), "because", "say why the line is added in the year");
        PlanLine line = new PlanLine(place, printed, today, true, because.strip());
        line.registerEvent(line.facts().added(because.strip()));
        return line;
    }

    void goesToTheBoard(String asked) {
        decision = asked;
    }

    void hear(boolean approved, LocalDate today) {
        moveTo(approved ? PlanLineState.APPROVED : PlanLineState.REFUSED);
        if (approved) {
            approvedOn = today;
            registerEvent(facts().approvedByTheBoard(decision()));
        } else {
            registerEvent(facts().refused(decision()));
        }
    }

    void openCase(CaseOpening opening) {
        Refusal.unless(
                state != PlanLineState.AWAITING_BOARD,
                "openedCase",
                "%s was added in the year: it opens no case before the board approves it".formatted(reference()));
        Refusal.unless(
                state == PlanLineState.APPROVED,
                "openedCase",
                "%s opens no case: %s".formatted(reference(), state.words().toLowerCase(java.util.Locale.ROOT)));
        opened.open(opening);
        moveTo(PlanLineState.CASE_OPEN);
        registerEvent(facts().opened(opening.openedCase(), opening.title(), opening.consulted()));
    }

    void link(String contract) {
        Refusal.unless(!contracts.contains(contract), "contract", "%s is linked already".formatted(contract));
        contracts.add(contract);
    }

    /** The next day on which something is to be asked; empty when nothing lies ahead. */
    Optional<LocalDate> nextPromptDay() {
        LocalDate from = approvedOn;
        return from == null || !isWatched() ? Optional.empty() : dates.nextPromptDay(from, year());
    }

    boolean isPromptDue(LocalDate today) {
        return nextPromptDay().filter(day -> !day.isAfter(today)).isPresent();
    }

    void prompt(LocalDate today) {
        LocalDate from = approvedOn;
        if (from != null && isWatched()) {
            dates.prompt(from, year(), today).forEach(date -> registerEvent(facts().prompted(date)));
        }
    }

    /** Whether somebody was asked and has not answered yet. */
    boolean isAsked() {
        return isWatched() && dates.isAsked();
    }

    boolean isAnythingOpen() {
        return isWatched() && dates.isAnythingOpen();
    }

    void report(Report said, LocalDate today) {
        Refusal.unless(isWatched(), "number", "this intention is not under way");
        LineDates.Reported reported = dates.report(said, year(), today);
        registerEvent(facts().reported(reported.before(), reported.after(), said));
    }

    void close(boolean complete, String reason) {
        Refusal.unless(complete || !reason.isBlank(), "reason", "say what continues in the next plan");
        moveTo(complete ? PlanLineState.COMPLETE : PlanLineState.CONTINUES);
        registerEvent(facts().closed(complete, reason.strip()));
    }

    boolean isWatched() {
        return state == PlanLineState.APPROVED || state == PlanLineState.CASE_OPEN;
    }

    private void moveTo(PlanLineState next) {
        Refusal.unless(
                state.next().contains(next), "", "%s stands at “%s” already".formatted(reference(), state.words()));
        state = next;
    }

    LineRecord records() {
        return new LineRecord(
                state,
                addedInYear,
                enteredOn(),
                approvedOn,
                decision(),
                note,
                opened,
                dates.dates(),
                dates.reports(),
                contracts);
    }

    String decision() {
        return decision == null ? "" : decision;
    }
}
