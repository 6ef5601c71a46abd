package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.DeadlineAnswer;
import org.tenderway.regime.Deadlines;
import org.tenderway.vocabulary.Money;

/** The notices that a variation owes, as duties of its contract. */
@Component
class ChangeNotices {

    private static final Money COPY_FROM = Money.of("5,000,000");

    private final Duties duties;
    private final ChangeableContracts contracts;
    private final ChangeRules rules;
    private final Deadlines deadlines;

    ChangeNotices(Duties duties, ChangeableContracts contracts, ChangeRules rules, Deadlines deadlines) {
        this.duties = duties;
        this.contracts = contracts;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** What is due once the change holds: a notice after it, and the copy of a large modification. */
    void fallDue(VariationView view) {
        LocalDate from = Objects.requireNonNull(view.effectiveOn());
        rules.notice(view.terms().regime())
                .filter(notice -> notice.code().equals(view.noticeCode()))
                .ifPresent(notice -> {
                    if (!notice.before()) {
                        owe(view, notice, from);
                    } else if (view.terms()
                                    .first()
                                    .plus(view.terms().together())
                                    .compareTo(COPY_FROM)
                            > 0) {
                        DeadlineAnswer copy = deadlines.answer("MODIFICATION_COPY", from);
                        duties.record(
                                view.reference(),
                                contracts.contract(view.contract()),
                                "COPY",
                                "The copy of the modification",
                                "the contract is worth more than £5,000,000",
                                copy.source(),
                                copy.day());
                    }
                });
    }

    private void owe(VariationView view, ChangeNotice notice, LocalDate from) {
        String counted = notice.deadline();
        LocalDate due = counted == null ? from : deadlines.answer(counted, from).day();
        duties.record(
                view.reference(),
                contracts.contract(view.contract()),
                notice.code(),
                "The %s".formatted(notice.title().toLowerCase(java.util.Locale.ROOT)),
                view.terms().groundTitle(),
                notice.source(),
                due);
    }

    /** A notice published before the change is a duty that was met at once. */
    void published(VariationView view, LocalDate day, String notice) {
        rules.notice(view.terms().regime())
                .filter(known -> known.code().equals(view.noticeCode()))
                .ifPresent(known -> {
                    owe(view, known, day);
                    duties.meet("%s-%s".formatted(view.reference(), known.code()), day, notice);
                });
    }
}
