package org.tenderway.contract.domain.transition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.CutOver;
import org.tenderway.contract.CutOverDecided;
import org.tenderway.contract.GoNoGoDecided;
import org.tenderway.contract.MobilisationPlanned;
import org.tenderway.contract.ReferralRule;
import org.tenderway.contract.ServiceUserTransitionPlanned;
import org.tenderway.contract.TransitionClosed;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.ItemNumbers;
import org.tenderway.identity.Actor;
import org.tenderway.tender.LotRoleView;
import org.tenderway.vocabulary.Refusal;

/** The change from the old providers of one lot-role to the new: mobilisation, cut-over, people who move, its end. */
@Entity
@Table(name = "contract_transition")
class Transition extends TransitionPlace {

    private @Nullable String mobilisationLead;

    private @Nullable String mobilisationPlan;

    private @Nullable String serviceUserPlan;

    private @Nullable LocalDate closedOn;

    private @Nullable String exceptedBecause;

    @Embedded
    private @Nullable CutOverPlan cutOver;

    /** False where it began before anybody was asked whether the cut-over goes ahead. */
    private boolean goAsked;

    @Embedded
    private MobilisationList list;

    protected Transition() {}

    Transition(
            LotRoleView place,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean incumbentReplaced,
            List<MobilisationItem> items) {
        super(place, startsOn, endsOn, incumbentReplaced);
        this.goAsked = true;
        this.list = new MobilisationList(items);
    }

    void plan(String lead, String plan, String doneAlready, Actor by, LocalDate today) {
        refuseOnceClosed();
        Refusal.unless(!lead.isBlank(), "mobilisationLead", "say who leads the mobilisation");
        Refusal.unless(lead.length() <= 200, "mobilisationLead", "keep this within 200 characters");
        Refusal.unless(!plan.isBlank(), "mobilisationPlan", "describe how the service is mobilised");
        mobilisationLead = lead;
        mobilisationPlan = plan;
        done(doneAlready, by, today);
        registerEvent(new MobilisationPlanned(
                caseReference(), lotRole(), "%s: the mobilisation was planned".formatted(title()), ""));
    }

    /** @param numbers such as "1, 3" or "all" */
    void done(String numbers, Actor by, LocalDate today) {
        refuseOnceClosed();
        list.done(ItemNumbers.of(numbers, list.items().size()), by.userId(), today);
    }

    void except(int number, String because) {
        refuseOnceClosed();
        list.excepted(number, because);
    }

    void decideCutOver(ReferralRule forNew, ReferralRule forOutstanding, @Nullable LocalDate from, Actor by) {
        refuseOnceClosed();
        LocalDate day = CutOverPlan.within(from == null ? startsOn() : from, startsOn(), endsOn(), "cutOverOn");
        cutOver = new CutOverPlan(forNew, forOutstanding, day, by.userId());
        registerEvent(new CutOverDecided(caseReference(), lotRole(), "%s: %s".formatted(title(), cutOver.words()), ""));
    }

    void planServiceUsers(String plan) {
        refuseOnceClosed();
        Refusal.unless(!plan.isBlank(), "serviceUserPlan", "describe how people move to the new provider");
        serviceUserPlan = plan;
        registerEvent(new ServiceUserTransitionPlanned(
                caseReference(),
                lotRole(),
                "%s: it was planned how people move from the outgoing provider".formatted(title()),
                ""));
    }

    /** A second person says whether the cut-over may go ahead; a no sets a later day and asks again. */
    void decideGoNoGo(boolean go, String reason, @Nullable LocalDate newDay, Actor by, LocalDate today) {
        refuseOnceClosed();
        CutOverPlan planned = planned();
        if (go) {
            planned.goesAhead(reason, by, today);
            refuseWithoutPlanForPeople();
        } else {
            planned.waitsUntil(
                    newDay == null ? null : CutOverPlan.within(newDay, startsOn(), endsOn(), "newDay"),
                    reason,
                    by,
                    today);
        }
        registerEvent(new GoNoGoDecided(
                caseReference(),
                lotRole(),
                "%s: the cut-over %s %s"
                        .formatted(
                                title(),
                                go ? "goes ahead on" : "does not go ahead; it moves to",
                                Days.plain(planned.day())),
                reason.strip()));
    }

    private CutOverPlan planned() {
        CutOverPlan planned = cutOver;
        if (planned == null) {
            throw Refusal.because("the cut-over has not been decided");
        }
        return planned;
    }

    private void refuseWithoutPlanForPeople() {
        Refusal.unless(
                !isIncumbentReplaced() || serviceUserPlan != null,
                "",
                "the provider changes: plan first how people move from %s".formatted(incumbent()));
    }

    /** @param waiting how many packages are neither moved nor excepted */
    void close(String doneNow, String reason, long waiting, Actor by, LocalDate today) {
        refuseOnceClosed();
        Refusal.unless(
                !today.isBefore(startsOn()),
                "",
                "the transition cannot close before the contracts start on %s".formatted(Days.plain(startsOn())));
        planned();
        refuseWithoutPlanForPeople();
        Refusal.unless(isGo() || !goAsked, "", "nobody has decided that the cut-over goes ahead");
        Refusal.unless(
                waiting == 0,
                "",
                "%d %s still to move; move each or except it with a reason"
                        .formatted(waiting, waiting == 1 ? "package has" : "packages have"));
        done(doneNow, by, today);
        String open = list.open();
        Refusal.unless(
                open.isEmpty() || !reason.isBlank(),
                "exceptedBecause",
                "these are still open: %s. Finish them, or say why the transition closes without them".formatted(open));
        exceptedBecause = open.isEmpty() ? null : reason;
        list.exceptWhatIsOpen(reason);
        closedOn = today;
        registerEvent(new TransitionClosed(
                caseReference(), lotRole(), "%s: the transition was closed".formatted(title()), reason));
    }

    private void refuseOnceClosed() {
        if (closedOn != null) {
            throw Refusal.because("the transition was closed on %s".formatted(Days.plain(closedOn)));
        }
    }

    boolean isGo() {
        return cutOver != null && cutOver.isGo();
    }

    LocalDate cutOverOn() {
        return planned().day();
    }

    Optional<CutOver> cutOver() {
        return Optional.ofNullable(cutOver).map(planned -> planned.told(lotRole(), closedOn));
    }

    TransitionView view() {
        return new TransitionView(
                lotRole(),
                caseReference(),
                title(),
                startsOn(),
                endsOn(),
                incumbent(),
                isIncumbentReplaced(),
                cutOver == null ? "" : cutOver.forNew().label(),
                cutOver == null ? "" : cutOver.forOutstanding().label(),
                cutOver == null ? null : cutOver.day(),
                closedOn,
                cutOver == null ? null : cutOver.decision(),
                list.items());
    }
}
