package org.tenderway.contract.domain.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.ExitClosed;
import org.tenderway.contract.ExitPlanned;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** How one contract is left: who sees to it, what is to be done by when, and whether something follows. */
@Entity
@Table(name = "contract_exit_plan")
class ExitPlan extends AbstractAggregateRoot<ExitPlan> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Column
    private String because;

    @Column
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExitStatus status;

    private @Nullable String owner;

    private @Nullable Boolean successorWanted;

    private @Nullable Integer leadMonths;

    private @Nullable LocalDate closedOn;

    private @Nullable String closedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_exit_item", joinColumns = @JoinColumn(name = "exit_plan"))
    @OrderColumn(name = "position")
    private List<ExitItem> items = new ArrayList<>();

    protected ExitPlan() {}

    ExitPlan(String reference, ContractView of, String because, LocalDate lastDay, List<ExitItem> items) {
        this.reference = reference;
        this.contract = of.reference();
        this.caseReference = of.caseReference().value();
        this.title = of.title();
        this.because = because;
        this.lastDay = lastDay;
        this.status = ExitStatus.BEGUN;
        this.items.addAll(items);
    }

    /** @param months how long before the end a successor's procurement begins */
    void plan(String owner, boolean wanted, @Nullable Integer months) {
        Refusal.unless(!owner.isBlank(), "owner", "say who sees to the exit");
        Refusal.unless(owner.length() <= 200, "owner", "keep this within 200 characters");
        Refusal.unless(
                !wanted || (months != null && months >= 1 && months <= 60),
                "leadMonths",
                "enter how many months a new procurement takes, between 1 and 60");
        moveTo(ExitStatus.PLANNED);
        this.owner = owner.strip();
        successorWanted = wanted;
        leadMonths = wanted ? months : null;
        registerEvent(new ExitPlanned(
                caseReference(), contract, "It was planned how contract %s is left".formatted(contract), because));
    }

    void done(Set<Integer> numbers, String by, LocalDate today) {
        refuseOnceOver();
        numbers.forEach(
                number -> items.set(index(number), items.get(index(number)).done(by, today)));
    }

    void except(int number, String reason) {
        refuseOnceOver();
        Refusal.unless(items.get(index(number)).isOpen(), "itemNumber", "this item is done or left out already");
        items.set(
                index(number),
                items.get(index(number))
                        .excepted(Said.required("exceptedBecause", reason, "say why this is not done")));
    }

    void close(String reason, LocalDate today) {
        Refusal.unless(
                today.isAfter(lastDay),
                "",
                "the contract runs to the end of %s; its exit closes after it".formatted(Days.plain(lastDay)));
        String open =
                items.stream().filter(ExitItem::isOpen).map(ExitItem::label).collect(Collectors.joining("; "));
        Refusal.unless(
                open.isEmpty() || !reason.isBlank(),
                "exceptedBecause",
                "these are still open: %s. Finish them, or say why the exit closes without them".formatted(open));
        String because = Said.optional("exceptedBecause", reason);
        items.replaceAll(item -> because == null ? item : item.excepted(because));
        over(ExitStatus.CLOSED, "was closed", because == null ? "" : because, today);
    }

    void drop(String reason, LocalDate today) {
        over(ExitStatus.DROPPED, "is not needed any more", reason, today);
    }

    /** The contract ends on another day than was thought. */
    void reDate(LocalDate newLast) {
        refuseOnceOver();
        long moved = newLast.toEpochDay() - lastDay.toEpochDay();
        lastDay = newLast;
        items.replaceAll(item -> new ExitItem(
                item.code(),
                item.label(),
                item.dueOn().plusDays(moved),
                item.doneOn(),
                item.doneBy(),
                item.exceptedBecause()));
    }

    private void over(ExitStatus end, String word, String why, LocalDate today) {
        moveTo(end);
        closedOn = today;
        closedBecause = why;
        registerEvent(new ExitClosed(
                caseReference(), contract, "The exit plan of contract %s %s".formatted(contract, word), why));
    }

    private void refuseOnceOver() {
        Refusal.unless(status.isOpen(), "", "this exit plan is %s".formatted(word(status)));
    }

    private void moveTo(ExitStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "exit plan %s is %s and cannot become %s".formatted(reference, word(status), word(next)));
        status = next;
    }

    private static String word(ExitStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private int index(int number) {
        Refusal.unless(
                number >= 1 && number <= items.size(),
                "itemsDone",
                "the list has the items 1 to %d; there is no item %d".formatted(items.size(), number));
        return number - 1;
    }

    private CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    ExitStatus status() {
        return status;
    }

    ExitView view() {
        return new ExitView(
                reference,
                caseReference(),
                contract,
                title,
                because,
                lastDay,
                status,
                Objects.requireNonNullElse(owner, ""),
                successorWanted,
                leadMonths,
                closedOn,
                Objects.requireNonNullElse(closedBecause, ""),
                items);
    }
}
