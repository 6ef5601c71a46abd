package org.tenderway.contract.domain.performance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.ReviewConcluded;
import org.tenderway.contract.ReviewPlanned;
import org.tenderway.contract.ReviewStatus;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.VisitPlanned;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** One review of a contract against set criteria, perhaps with additional visits. */
@Entity
@Table(name = "contract_review")
class Review extends LadderStep<Review> {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewStatus status;

    /** The contract and the kind while it is open: the database lets one of each kind stand there. */
    private @Nullable String openFor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewCause cause;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role owner;

    @Column
    private String because;

    @Column
    private LocalDate opensOn;

    @Column
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ReviewOutcome outcome;

    private @Nullable String summary;
    private @Nullable String concludedBy;
    private @Nullable LocalDate concludedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_review_criterion", joinColumns = @JoinColumn(name = "review"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_review_visit", joinColumns = @JoinColumn(name = "review"))
    @OrderColumn(name = "position")
    private List<Visit> visits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(String reference, ContractView contract, ReviewCause cause, Role owner, ReviewPlan plan) {
        super(reference, contract);
        this.status = ReviewStatus.PLANNED;
        this.openFor = key(contract.reference(), cause);
        this.cause = cause;
        this.owner = owner;
        this.because = Said.within("because", plan.because());
        this.opensOn = plan.opensOn();
        this.dueOn = plan.dueOn();
        plan.criteria().forEach(title -> criteria.add(Criterion.open(title)));
        registerEvent(new ReviewPlanned(
                caseReference(),
                reference,
                "Contract %s is reviewed by %s".formatted(contract(), Days.plain(dueOn)),
                cause.label()));
    }

    /** At most one annual and one needs-based review of a contract is open. */
    static String key(String contract, ReviewCause cause) {
        return contract + (cause == ReviewCause.ANNIVERSARY ? "/annual" : "/needs");
    }

    void fill(List<Finding> findings, ReviewOutcome result) {
        Refusal.unless(status == ReviewStatus.PLANNED, "", "this review was done already");
        List<Criterion> filled = new ArrayList<>();
        for (int each = 0; each < criteria.size(); each++) {
            Finding finding = each < findings.size() ? findings.get(each) : Finding.NONE;
            String title = criteria.get(each).title();
            Band band = Band.of(finding.band()).orElse(null);
            if (band == null) {
                throw new Refusal("band" + each, "choose how well this is met: %s".formatted(title));
            }
            String note = Said.within("note" + each, finding.note());
            Refusal.unless(
                    band != Band.POOR || !note.isEmpty(), "note" + each, "say why this is poor: %s".formatted(title));
            Refusal.unless(
                    band != Band.POOR || result != ReviewOutcome.NO_CONCERN,
                    "outcome",
                    "a criterion is poor: say what follows from it");
            filled.add(new Criterion(title, band, note));
        }
        criteria.clear();
        criteria.addAll(filled);
    }

    void visited(@Nullable LocalDate on, String finding, Actor by, LocalDate today) {
        Refusal.unless(status == ReviewStatus.VISITING, "", "no visit is planned in this review");
        LocalDate day = Said.requiredDay("visitedOn", on, "enter the day of the visit");
        Refusal.unless(!day.isAfter(today), "visitedOn", "the visit lies ahead: record it once it was made");
        int last = visits.size() - 1;
        String found = Said.required("finding", finding, "say what the visit found");
        visits.set(last, new Visit(visits.get(last).plannedOn(), day, found, by.name()));
    }

    void conclude(ReviewOutcome result, Verdict verdict, Actor by, LocalDate today) {
        String said = Said.required("summary", verdict.summary(), "sum up what was found");
        summary = said;
        if (result == ReviewOutcome.VISIT) {
            LocalDate day = Said.requiredDay("visitOn", verdict.visitOn(), "enter the day of the additional visit");
            Refusal.unless(!day.isBefore(today), "visitOn", "the visit cannot lie in the past");
            visits.add(new Visit(day, null, null, null));
            status = ReviewStatus.VISITING;
            registerEvent(new VisitPlanned(
                    caseReference(),
                    reference(),
                    "Contract %s: an additional visit is planned".formatted(contract()),
                    ""));
            return;
        }
        outcome = result;
        concludedBy = by.name();
        concludedOn = today;
        status = ReviewStatus.CONCLUDED;
        openFor = null;
        registerEvent(new ReviewConcluded(
                caseReference(), reference(), "Contract %s was reviewed".formatted(contract()), result.label()));
    }

    void endWithContract(LocalDate today) {
        if (status.isOpen()) {
            status = ReviewStatus.OVER;
            openFor = null;
            concludedOn = today;
        }
    }

    boolean isAnnual() {
        return cause == ReviewCause.ANNIVERSARY;
    }

    ReviewStatus status() {
        return status;
    }

    Role owner() {
        return owner;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<LocalDate> nextVisitOn() {
        return status == ReviewStatus.VISITING
                ? Optional.of(visits.get(visits.size() - 1).plannedOn())
                : Optional.empty();
    }

    ReviewPaper paper() {
        return new ReviewPaper(view(), because, criteria, visits, Objects.requireNonNullElse(summary, ""));
    }

    ReviewView view() {
        return new ReviewView(
                reference(),
                contract(),
                caseReference(),
                status,
                isAnnual(),
                cause.label(),
                owner,
                opensOn,
                dueOn,
                nextVisitOn().orElse(null),
                visits.stream()
                        .flatMap(visit -> Optional.ofNullable(visit.visitedOn()).stream())
                        .toList(),
                outcome == null ? "" : outcome.label(),
                concludedOn);
    }
}
