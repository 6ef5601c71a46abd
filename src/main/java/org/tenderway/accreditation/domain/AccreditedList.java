package org.tenderway.accreditation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.vocabulary.Refusal;

/** One accredited list: it takes every provider who meets its standards, at any time, until it ends for all at once. */
@Entity
@Table(name = "accredited_list")
class AccreditedList extends ListIdentity {

    private int renewalMonths;

    @Column
    private String renewalNotice;

    @Column
    private String promptMonths;

    private int criteriaCount;

    private int providers;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ListStatus status;

    @Embedded
    private ListTerm term;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accreditation_criterion", joinColumns = @JoinColumn(name = "list"))
    @OrderColumn(name = "position")
    private List<ListCriterion> criteria = new ArrayList<>();

    protected AccreditedList() {}

    AccreditedList(NewAccreditedList entry, LocalDate today) {
        super(entry, today);
        Refusal.unless(
                entry.renewalMonths() >= 1 && entry.renewalMonths() <= 120,
                "renewalMonths",
                "a provider is looked at again after 1 to 120 months");
        Refusal.unless(!entry.criteria().isEmpty(), "criteria", "a list needs at least one minimum standard");
        var codes = new HashSet<String>();
        for (NewCriterion criterion : entry.criteria()) {
            Refusal.unless(
                    codes.add(criterion.code()), "criteria", "the code %s stands twice".formatted(criterion.code()));
            criteria.add(ListCriterion.of(criterion));
        }
        renewalMonths = entry.renewalMonths();
        renewalNotice = Ladder.kept(entry.renewalNoticeMonths(), "renewalNoticeMonths");
        promptMonths = Ladder.kept(entry.promptMonths(), "promptMonths");
        criteriaCount = criteria.size();
        status = ListStatus.OPEN;
        term = new ListTerm(entry.startsOn(), entry.endsOn(), entry.ceilingEnd(), today);
        registerEvent(facts().opened(entry.because().strip()));
    }

    /** The next place on the list; there is no last one. */
    String nextPlace() {
        providers++;
        return "%s-A-%04d".formatted(reference(), providers);
    }

    void refuseUnlessOpen(LocalDate today) {
        Refusal.unless(isOpen(today), "", "the list %s ended on %s".formatted(reference(), Days.plain(term.endsOn())));
    }

    boolean isOpen(LocalDate today) {
        return status == ListStatus.OPEN && !term.isOver(today);
    }

    boolean isOver(LocalDate today) {
        return status == ListStatus.ENDED || term.isOver(today);
    }

    Optional<LocalDate> promptDay() {
        return status == ListStatus.OPEN ? term.promptDay(Ladder.of(promptMonths)) : Optional.empty();
    }

    void prompt(LocalDate today) {
        refuseUnlessOpen(today);
        term.asked(today);
        registerEvent(facts().prompted(term));
    }

    void propose(@Nullable LocalDate newEnd, String reason, LocalDate today) {
        Refusal.unless(status == ListStatus.OPEN, "decision", "the list %s has ended".formatted(reference()));
        Refusal.unless(term.decision().isEmpty(), "decision", "a decision on its extension is asked for already");
        term.propose(newEnd, reason, today);
    }

    void asksFor(String decision, LocalDate newEnd, String reason) {
        term.asks(decision);
        registerEvent(facts().extensionAsked(newEnd, reason.strip()));
    }

    void letEnd(String reason) {
        Refusal.unless(!reason.isBlank(), "reason", "say why the list is not extended");
        term.letEnd();
        registerEvent(facts().lettingEnd(term, reason.strip()));
    }

    void decideLater(String reason) {
        registerEvent(facts().leftOpen(reason.strip()));
    }

    void settleExtension(boolean mayBeImplemented, LocalDate today) {
        LocalDate before = term.endsOn();
        term.settle(mayBeImplemented, today)
                .ifPresentOrElse(
                        because -> registerEvent(facts().extended(term, because)),
                        () -> registerEvent(facts().notExtended(before)));
    }

    void end(LocalDate today) {
        Refusal.unless(term.isOver(today), "", "the list runs to the end of %s".formatted(Days.plain(term.endsOn())));
        Refusal.unless(
                status.next().contains(ListStatus.ENDED), "", "the list %s has ended already".formatted(reference()));
        status = ListStatus.ENDED;
        registerEvent(facts().ended(term));
    }

    boolean hasEnded() {
        return status == ListStatus.ENDED;
    }

    ListTerm term() {
        return term;
    }

    List<ListCriterion> criteria() {
        return List.copyOf(criteria);
    }

    RenewalCycle cycle() {
        return new RenewalCycle(renewalMonths, Ladder.of(renewalNotice));
    }

    AccreditedListView view(LocalDate today) {
        return new AccreditedListView(
                reference(),
                caseReference(),
                title(),
                council(),
                partner(),
                regime(),
                isFictional(),
                isOpen(today),
                term.startsOn(),
                term.endsOn(),
                term.ceilingEnd(),
                promptDay().orElse(null),
                criteria.stream().map(ListCriterion::view).toList());
    }
}
