package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.InterestDecided;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** A procurement officer decides about a declared interest: never the one who declared it. */
@Service
@Transactional
public class Deciding {

    private static final int LONGEST = 4000;

    private final Interests interests;
    private final EvaluationFiles files;
    private final EvaluationRows rows;
    private final Interviews interviews;
    private final ConflictsAssessing assessing;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Deciding(
            Interests interests,
            EvaluationFiles files,
            EvaluationRows rows,
            Interviews interviews,
            ConflictsAssessing assessing,
            People people,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.interests = interests;
        this.files = files;
        this.rows = rows;
        this.interviews = interviews;
        this.assessing = assessing;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public InterestView interest(String reference) {
        DeclaredInterest interest = asOfficer(reference);
        return interest.view(people.find(interest.userId()).map(Person::name).orElse(interest.userId()));
    }

    @Transactional(readOnly = true)
    public String title(String reference) {
        return files.title(existing(reference).lotRole());
    }

    /** Somebody who is off the panel because of it cannot stand aside from one bidder only. */
    @Transactional(readOnly = true)
    public List<Ruling> choices(String reference) {
        DeclaredInterest interest = asOfficer(reference);
        return isOff(interest)
                ? List.of(Ruling.LEAVES_PANEL, Ruling.NO_CONFLICT)
                : List.of(Ruling.STANDS_ASIDE, Ruling.LEAVES_PANEL, Ruling.NO_CONFLICT);
    }

    public void decide(String reference, @Nullable Ruling ruling, String reason) {
        DeclaredInterest interest = asOfficer(reference);
        if (ruling == null) {
            throw ScoringRule.RULING_CHOSEN.broken("ruling");
        }
        ScoringRule.REASON_FITS.unless(reason.length() <= LONGEST, "reason");
        List<Evaluation> ofTender = rows.findAllToChange(interest.tender());
        ScoringRule.WHOLE_INTEREST_LEAVES.unless(ruling != Ruling.STANDS_ASIDE || !isOff(interest), "ruling");
        interest.rule(ruling, reason, actor.get().userId(), clock.instant());
        interests.save(interest);
        for (Evaluation evaluation : ofTender) {
            apply(interest, ruling, evaluation);
            evaluation.review();
            interviews.review(evaluation);
            files.keep(evaluation);
        }
        String words = "Interest %s was decided: %s".formatted(reference, ruling.words());
        assessing.revise(interest.tender(), words + ".");
        facts.publishEvent(new InterestDecided(files.file(interest.lotRole()).caseOf(), interest.lotRole(), words));
    }

    @Transactional(readOnly = true)
    public void refuseUnlessDecided(String reference) {
        ScoringRule.RULING_CHOSEN.unless(!existing(reference).isOpen());
    }

    /** Every lot-role of the same tender whose evaluation has begun. */
    @Transactional(readOnly = true)
    public List<String> lotRolesBeside(String lotRole) {
        return rows.findByTenderOrderByLotRole(files.file(lotRole).tender()).stream()
                .map(Evaluation::lotRole)
                .toList();
    }

    @Transactional(readOnly = true)
    public String lotRole(String reference) {
        return existing(reference).lotRole();
    }

    private void apply(DeclaredInterest interest, Ruling ruling, Evaluation evaluation) {
        String user = interest.userId();
        if (ruling == Ruling.LEAVES_PANEL) {
            evaluation.panel().leave(user, evaluation.stage().isQualityLocked());
        } else if (ruling == Ruling.NO_CONFLICT) {
            boolean touched = !interest.isWhole() || evaluation.lotRole().equals(interest.lotRole());
            boolean free = interests.findByTenderAndUserId(interest.tender(), user).stream()
                    .filter(other -> !other.reference().equals(interest.reference()))
                    .noneMatch(DeclaredInterest::isKeepingAway);
            evaluation.panel().readmit(user, bidsOf(interest.supplier(), evaluation), touched && free);
        }
    }

    private Set<String> bidsOf(String supplier, Evaluation evaluation) {
        return files.bids(evaluation.lotRole()).stream()
                .filter(bid -> bid.supplier().equals(supplier))
                .map(BidView::reference)
                .collect(Collectors.toSet());
    }

    private boolean isOff(DeclaredInterest interest) {
        return !files.file(interest.lotRole()).panel().onPanel().contains(interest.userId());
    }

    private DeclaredInterest asOfficer(String reference) {
        ScoringRule.RULED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        return existing(reference);
    }

    private DeclaredInterest existing(String reference) {
        return interests.findById(reference).orElseThrow(() -> Refusal.because("there is no such interest"));
    }
}
