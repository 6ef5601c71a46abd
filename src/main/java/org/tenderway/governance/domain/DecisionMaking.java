package org.tenderway.governance.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.HolidayCalendarChanged;
import org.tenderway.governance.CallIn;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.GovernanceModel;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;

/** Takes a decision along its route. */
@Service
@Transactional
public class DecisionMaking implements Decisions {

    private final StoredDecisions decisions;
    private final GovernanceModels models;
    private final DecisionRoutes routes;
    private final Calendars calendars;
    private final CurrentActor actor;
    private final People people;
    private final Clock clock;

    DecisionMaking(
            StoredDecisions decisions,
            GovernanceModels models,
            DecisionRoutes routes,
            Calendars calendars,
            CurrentActor actor,
            People people,
            Clock clock) {
        this.decisions = decisions;
        this.models = models;
        this.routes = routes;
        this.calendars = calendars;
        this.actor = actor;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String request(DecisionRequest asked) {
        GovernanceModel model = models.on(asked.council(), today());
        String proposer = asked.proposer().isEmpty() ? actor.get().userId() : asked.proposer();
        DecisionRequest request = isLeftTo(proposer) ? asked.undelegated() : asked;
        return decisions
                .saveAndFlush(new Decision(
                        request,
                        decisions.countBySubject(request.subject()) + 1,
                        model,
                        routes.route(model, request),
                        proposer,
                        today()))
                .reference();
    }

    /** Where nobody but the proposer could take a delegated decision, it goes to the members. */
    private boolean isLeftTo(String proposer) {
        List<Person> managers = people.having(Role.MANAGER);
        return !managers.isEmpty()
                && managers.stream().allMatch(manager -> manager.userId().equals(proposer));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecisionView> find(String reference) {
        return decisions.findById(reference).map(Decision::view);
    }

    @Override
    @Transactional(readOnly = true)
    public DecisionView decision(String reference) {
        return decisions.existing(reference).view();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecisionView> onSubject(String subject) {
        return decisions.findFirstBySubjectOrderBySequenceNoDesc(subject).map(Decision::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DecisionView> of(CaseReference caseReference) {
        return decisions.findByCaseReferenceOrderByRequestedOnAscReferenceAsc(caseReference.value()).stream()
                .map(Decision::view)
                .toList();
    }

    @Override
    public void decide(String reference, boolean approved, LocalDate publishedOn, String reason) {
        Decision decision = decisions.existing(reference);
        Actor person = actor.get();
        decision.decide(approved, publishedOn, window(decision, publishedOn), reason, person.userId(), today());
        decisions.saveAndFlush(decision);
    }

    private @Nullable CallIn window(Decision decision, LocalDate publishedOn) {
        return decision.isSubjectToCallIn() ? CallIn.of(publishedOn, calendars) : null;
    }

    @Override
    public void resolve(String reference, int recommendation, RecommendationOutcome outcome, String note) {
        Decision decision = decisions.existing(reference);
        decision.resolve(recommendation, outcome, note);
        decisions.saveAndFlush(decision);
    }

    @Override
    public void comment(String reference, ClearanceView comment) {
        enter(reference, comment, null);
    }

    @Override
    public void comment(String reference, String seen, ClearanceView comment) {
        enter(reference, comment, seen);
    }

    private void enter(String reference, ClearanceView comment, @Nullable String seen) {
        Decision decision = decisions.existing(reference);
        String page = "/cases/%s/decisions/%s".formatted(decision.view().caseReference(), reference);
        decision.comment(comment, today(), new Entering(actor.get().userId(), clock.instant(), page, seen));
        decisions.saveAndFlush(decision);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> missingClearances(String reference) {
        return decisions.existing(reference).missingClearances();
    }

    @Override
    public void callIn(String reference, String reason) {
        Decision decision = decisions.existing(reference);
        decision.callIn(reason, today());
        decisions.saveAndFlush(decision);
    }

    @Override
    public void endCallIn(String reference, boolean upheld, LocalDate implementFrom, String reason) {
        Decision decision = decisions.existing(reference);
        decision.endCallIn(upheld, implementFrom, reason, today());
        decisions.saveAndFlush(decision);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayBeImplemented(String reference, LocalDate today) {
        return decisions.existing(reference).mayBeImplemented(today);
    }

    @EventListener
    public void on(HolidayCalendarChanged changed) {
        for (Decision decision : decisions.openToCallIn(today())) {
            LocalDate published = decision.publishedOn();
            if (published != null) {
                decision.recount(CallIn.of(published, calendars), changed.source(), today());
                decisions.saveAndFlush(decision);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
