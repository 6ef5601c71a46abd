package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.InterestDeclared;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.Refusal;

/** Takes declarations of interest, bidder by bidder. Access ends as it is declared, on every lot of the tender. */
@Service
@Transactional
public class Declaring {

    private static final String ON_RECORD = "declared bidder by bidder";
    private static final int LONGEST = 4000;

    private final EvaluationFiles files;
    private final EvaluationRows rows;
    private final Interests interests;
    private final Interviews interviews;
    private final ConflictsAssessing assessing;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Declaring(
            EvaluationFiles files,
            EvaluationRows rows,
            Interests interests,
            Interviews interviews,
            ConflictsAssessing assessing,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.files = files;
        this.rows = rows;
        this.interests = interests;
        this.interviews = interviews;
        this.assessing = assessing;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    public DeclarationView declaration(String lotRole) {
        Panel panel = files.begunAlready(lotRole)
                .orElseThrow(() -> new Refusal.NotTheirs("", ScoringRule.OWN_DECLARATION_ONLY.reason()))
                .panel();
        String user = onPanel(panel);
        return new DeclarationView(
                files.title(lotRole),
                panel.toDeclare().contains(user),
                files.bids(lotRole).stream()
                        .map(bid -> new DeclarationView.Bidder(
                                bid.reference(), bid.supplierName(), panel.isAside(user, bid.reference())))
                        .toList());
    }

    /** Whether the acting person has come to this panel and not declared yet. */
    @Transactional(readOnly = true)
    public boolean isAwaited(String lotRole) {
        return files.file(lotRole).panel().toDeclare().contains(actor.get().userId());
    }

    /**
     * What the acting member declares, by bid; nothing when they have no interest in any bidder.
     *
     * @return whether it was the declaration before anything is seen
     */
    public boolean declare(String lotRole, Map<String, Declared> declared) {
        List<Evaluation> ofTender =
                declared.isEmpty() ? List.of(files.toChange(lotRole)) : rows.findAllToChange(files.tenderOf(lotRole));
        Evaluation evaluation = ofTender.stream()
                .filter(each -> each.lotRole().equals(lotRole))
                .findFirst()
                .orElseThrow(() -> ScoringRule.OWN_DECLARATION_ONLY.broken(""));
        String user = onPanel(evaluation.panel());
        boolean first = evaluation.panel().toDeclare().contains(user);
        ScoringRule.BIDDER_BY_BIDDER.unless(first || !declared.isEmpty());
        Map<String, BidView> bids = files.bids(lotRole).stream().collect(Collectors.toMap(BidView::reference, b -> b));
        ScoringRule.OPENED_BIDS_ONLY.unless(bids.keySet().containsAll(declared.keySet()));
        bids.forEach((reference, bid) -> {
            Declared interest = declared.get(reference);
            if (interest != null) {
                ScoringRule.INTEREST_DECLARED_ONCE.unless(
                        !evaluation.panel().isAside(user, reference), "interest-" + reference);
                refuseUnlessExplained(interest.reason(), "reason-" + reference);
                keep(evaluation, user, bid, interest);
                ofTender.forEach(each -> standAside(each, user, bid.supplier()));
            }
        });
        if (first) {
            evaluation.declare(user, evaluation.panel().mustLeave(user, bids.keySet()), ON_RECORD);
            reviseOnceAllDeclared(evaluation);
        }
        ofTender.forEach(each -> {
            each.review();
            interviews.review(each);
            files.keep(each);
        });
        return first;
    }

    /** The short answer on the form: no interest in any bidder, or one that keeps the member off the whole panel. */
    void answer(Evaluation evaluation, String user, boolean conflicted, String reason) {
        Set<String> bids = bids(evaluation);
        boolean leaves = conflicted || evaluation.panel().mustLeave(user, bids);
        evaluation.declare(user, leaves, conflicted ? reason : ON_RECORD);
        if (conflicted) {
            keepWhole(evaluation, user, reason);
        }
        reviseOnceAllDeclared(evaluation);
    }

    /** An interest that keeps a member off the whole panel until an officer decides. */
    void keepWhole(Evaluation evaluation, String user, String reason) {
        refuseUnlessExplained(reason, "reason");
        keep(evaluation, user, null, new Declared(InterestNature.ACTUAL, reason));
    }

    /** What these people stay away from already when a panel is named. */
    Set<Aside> known(Evaluation evaluation, List<String> users) {
        Set<Aside> asides = new HashSet<>();
        List<BidView> bids = files.bids(evaluation.lotRole());
        for (DeclaredInterest interest : interests.findByTenderOrderByDeclaredAtAscReferenceAsc(evaluation.tender())) {
            if (interest.isKeepingAway() && users.contains(interest.userId())) {
                bids.stream()
                        .filter(bid -> bid.supplier().equals(interest.supplier()))
                        .forEach(bid -> asides.add(new Aside(interest.userId(), bid.reference())));
            }
        }
        return asides;
    }

    /** Whether an officer still decides about an interest of this person in one of these bidders. */
    boolean isUndecided(Evaluation evaluation, String user) {
        Set<String> suppliers =
                files.bids(evaluation.lotRole()).stream().map(BidView::supplier).collect(Collectors.toSet());
        return interests.findByTenderAndUserId(evaluation.tender(), user).stream()
                .anyMatch(interest -> interest.isOpen() && suppliers.contains(interest.supplier()));
    }

    private void standAside(Evaluation evaluation, String user, String supplier) {
        Set<String> bids = bids(evaluation);
        files.bids(evaluation.lotRole()).stream()
                .filter(bid -> bid.supplier().equals(supplier))
                .forEach(bid -> evaluation.panel().standAside(user, bid.reference(), bids));
    }

    private void keep(Evaluation evaluation, String user, @Nullable BidView bid, Declared declared) {
        DeclaredInterest interest = interests.save(new DeclaredInterest(
                evaluation,
                interests.countByLotRole(evaluation.lotRole()) + 1,
                user,
                bid == null ? "" : bid.supplier(),
                bid == null ? "" : bid.supplierName(),
                declared.nature(),
                declared.reason().strip(),
                clock.instant()));
        assessing.revise(
                evaluation.tender(),
                "Interest %s was declared (%s), for %s. Access ended at once; a procurement officer decides."
                        .formatted(interest.reference(), declared.nature().words(), files.title(evaluation.lotRole())));
        facts.publishEvent(new InterestDeclared(
                evaluation.caseOf(),
                evaluation.lotRole(),
                interest.reference(),
                bid == null
                        ? "A panel member declared an interest and left the panel"
                        : "A panel member declared an interest and stands aside from a bidder"));
    }

    private void reviseOnceAllDeclared(Evaluation evaluation) {
        if (evaluation.panel().toDeclare().isEmpty()) {
            assessing.revise(
                    evaluation.tender(),
                    "Everybody on the panel for %s has declared; interests declared there so far: %d."
                            .formatted(
                                    files.title(evaluation.lotRole()), interests.countByLotRole(evaluation.lotRole())));
        }
    }

    private Set<String> bids(Evaluation evaluation) {
        return files.bids(evaluation.lotRole()).stream().map(BidView::reference).collect(Collectors.toSet());
    }

    private String onPanel(Panel panel) {
        String user = actor.get().userId();
        ScoringRule.OWN_DECLARATION_ONLY.unlessTheirs(panel.onPanel().contains(user));
        return user;
    }

    private static void refuseUnlessExplained(String reason, String field) {
        ScoringRule.INTEREST_EXPLAINED.unless(!reason.isBlank(), field);
        ScoringRule.REASON_FITS.unless(reason.length() <= LONGEST, field);
    }
}
