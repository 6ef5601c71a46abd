package org.tenderway.contract.domain.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.PostEnding;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** Temporary posts that a transition pays for; somebody is asked before they end. */
@Entity
@Table(name = "contract_post")
class Post extends AbstractAggregateRoot<Post> {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String caseReference;

    @Column
    private String label;

    @Column
    private BigDecimal people;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private BigDecimal cost;

    private @Nullable LocalDate promptedOn;

    private @Nullable String settledBecause;

    protected Post() {}

    Post(String id, TransitionView of, NewPost typed) {
        Refusal.unless(!typed.label().isBlank(), "label", "say which posts these are");
        Refusal.unless(typed.label().length() <= 200, "label", "keep this within 200 characters");
        Refusal.unless(typed.people().signum() > 0, "people", "enter how many full-time posts, for example 3");
        Refusal.unless(typed.people().scale() <= 2, "people", "enter at most two decimals");
        Refusal.unless(typed.months() > 0 && typed.months() <= 120, "months", "enter between 1 and 120 months");
        Refusal.unless(typed.cost().compareTo(Money.ZERO) >= 0, "cost", "a cost cannot be less than nothing");
        this.id = id;
        this.lotRole = of.lotRole();
        this.caseReference = of.caseReference().value();
        this.label = typed.label().strip();
        this.people = typed.people();
        this.startsOn = typed.startsOn();
        this.endsOn = typed.startsOn().plusMonths(typed.months()).minusDays(1);
        this.cost = typed.cost().pounds();
    }

    /** A month before the end, but never in the past of a post that starts later. */
    LocalDate promptDay() {
        LocalDate month = endsOn.plusDays(1).minusMonths(1);
        return month.isBefore(startsOn) ? startsOn : month;
    }

    void prompt(LocalDate today) {
        promptedOn = today;
        registerEvent(new PostEnding(
                new CaseReference(caseReference),
                lotRole,
                "%s: the posts end on %s".formatted(label, Days.plain(endsOn)),
                ""));
    }

    /** @param newEnd the new last day, or null to let the posts end */
    void settle(@Nullable LocalDate newEnd, String reason) {
        Refusal.unless(!reason.isBlank(), "reason", "say why");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        Refusal.unless(
                newEnd == null || newEnd.isAfter(endsOn),
                "newEnd",
                "the posts end on %s already; a longer time ends later".formatted(Days.plain(endsOn)));
        if (newEnd == null) {
            settledBecause = reason.strip();
        } else {
            endsOn = newEnd;
        }
        registerEvent(new PostEnding(
                new CaseReference(caseReference),
                lotRole,
                newEnd == null
                        ? "%s: the posts end on %s as planned".formatted(label, Days.plain(endsOn))
                        : "%s: the posts go on until %s".formatted(label, Days.plain(newEnd)),
                reason.strip()));
    }

    boolean isSettled() {
        return settledBecause != null;
    }

    PostView view() {
        return new PostView(
                id,
                lotRole,
                new CaseReference(caseReference),
                label,
                people,
                startsOn,
                endsOn,
                new Money(cost),
                promptDay(),
                promptedOn,
                settledBecause == null ? "" : settledBecause);
    }
}
