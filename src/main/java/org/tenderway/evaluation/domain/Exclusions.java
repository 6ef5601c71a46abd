package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.evaluation.ExclusionConsidered;
import org.tenderway.evaluation.ExclusionGround;
import org.tenderway.evaluation.ResultOutdated;
import org.tenderway.evaluation.TendererChecked;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

/**
 * Checks the exclusion grounds of every tenderer. Whoever is excluded after a result stands has it computed anew; the
 * earlier result is kept.
 */
@Service
@Transactional
public class Exclusions {

    private final ExclusionChecks checks;
    private final EvaluationRows rows;
    private final Bids bids;
    private final Tenders tenders;
    private final Reopenings reopenings;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Exclusions(
            ExclusionChecks checks,
            EvaluationRows rows,
            Bids bids,
            Tenders tenders,
            Reopenings reopenings,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.checks = checks;
        this.rows = rows;
        this.bids = bids;
        this.tenders = tenders;
        this.reopenings = reopenings;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * @param seen the mark of what was found about this tenderer before, as the page showed it
     * @throws org.tenderway.vocabulary.Overtaken when somebody has found something else since
     */
    public void check(String tender, String supplier, String seen, ExclusionFinding finding) {
        refuseOthers();
        BidView bid = tenderers(tender).stream()
                .filter(each -> each.supplier().equals(supplier))
                .findFirst()
                .orElseThrow(() -> ScoringRule.TENDERERS_ONLY.broken("supplier"));
        List<ExclusionCheck> earlier = checks.findByTenderOrderBySupplierAscNumberAsc(tender).stream()
                .filter(check -> check.supplier().equals(supplier))
                .toList();
        ExclusionStands.of(
                        tender,
                        earlier.isEmpty()
                                ? null
                                : earlier.get(earlier.size() - 1).view())
                .refuseUnlessSeen(seen, ExclusionStands.fields(finding));
        refuseUnlessHeard(finding, earlier);
        boolean before = !earlier.isEmpty() && earlier.get(earlier.size() - 1).isExcluded();
        checks.save(
                new ExclusionCheck(bid, earlier.size() + 1, finding, actor.get().userId(), clock.instant()));
        CaseReference caseReference = tenders.tender(tender).caseReference();
        if (finding.hearBy() != null) {
            facts.publishEvent(new ExclusionConsidered(
                    caseReference,
                    tender,
                    supplier,
                    finding.ground(),
                    finding.hearBy(),
                    "A tenderer was asked what speaks against its exclusion"));
            return;
        }
        facts.publishEvent(
                new TendererChecked(caseReference, tender, "The exclusion grounds of a tenderer were checked"));
        if (before != finding.excluded()) {
            tenders.lotRolesOf(tender).stream()
                    .filter(lotRole -> bid.lots().contains(lotRole.lot()))
                    .forEach(lotRole -> computeAgain(lotRole, finding.excluded()));
        }
    }

    /** No ground applies to any of those who were not looked at one by one. */
    public void findNoGrounds(String tender, String reason) {
        refuseOthers();
        ScoringRule.SAY_WHY.unless(!reason.isBlank(), "none");
        ScoringRule.REASON_FITS.unless(reason.length() <= 4000, "none");
        Map<String, ExclusionCheck> latest = latest(tender);
        tenderers(tender).stream()
                .map(BidView::supplier)
                .filter(supplier -> !latest.containsKey(supplier))
                .distinct()
                .forEach(supplier ->
                        check(tender, supplier, "", new ExclusionFinding(ExclusionGround.NONE, false, false, reason)));
    }

    @Transactional(readOnly = true)
    public boolean isAnyTenderer(String tender) {
        return !tenderers(tender).isEmpty();
    }

    /** The check ends when every tenderer is decided on, and every result stands as that leaves it. */
    @Transactional(readOnly = true)
    public void refuseUnlessChecked(String tender) {
        refuseOthers();
        List<String> open = unchecked(tender);
        if (!open.isEmpty()) {
            throw ScoringRule.CHECK_EVERY_TENDERER.broken("supplier", String.join(", ", open));
        }
        ScoringRule.RESULTS_STAND_FIRST.unless(rows.findByTenderOrderByLotRole(tender).stream()
                .allMatch(evaluation -> evaluation.stage().isConcluded()));
    }

    /** Every tenderer with what was found last, if anything was. */
    @Transactional(readOnly = true)
    public Map<BidView, Optional<ExclusionView>> of(String tender) {
        refuseOthers();
        tenders.tender(tender);
        Map<String, ExclusionCheck> latest = latest(tender);
        Map<BidView, Optional<ExclusionView>> all = new LinkedHashMap<>();
        tenderers(tender)
                .forEach(bid -> all.put(
                        bid, Optional.ofNullable(latest.get(bid.supplier())).map(ExclusionCheck::view)));
        return all;
    }

    /** The names of tenderers on whom nobody has decided. */
    List<String> unchecked(String tender) {
        Map<String, ExclusionCheck> latest = latest(tender);
        return tenderers(tender).stream()
                .filter(bid -> !isDecided(latest.get(bid.supplier())))
                .map(BidView::supplierName)
                .toList();
    }

    private static boolean isDecided(@Nullable ExclusionCheck check) {
        return check != null && check.heardBy() == null;
    }

    private void refuseUnlessHeard(ExclusionFinding finding, List<ExclusionCheck> earlier) {
        LocalDate today = LocalDate.now(clock);
        ExclusionCheck last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (finding.hearBy() != null) {
            ScoringRule.HEARD_BY.unless(finding.hearBy().isAfter(today), "hearBy");
            ScoringRule.HEARD_ONCE_IN.unless(last == null || !last.isExcluded(), "finding");
            return;
        }
        boolean discretionary = finding.excluded() && !finding.ground().isMandatory();
        ScoringRule.HEARD_FIRST.unless(
                !discretionary
                        || finding.ground() == ExclusionGround.NONE
                        || !finding.continuing()
                        || earlier.stream().anyMatch(check -> check.heardBy() != null),
                "finding");
        LocalDate heardBy = last == null ? null : last.heardBy();
        ScoringRule.MAY_STILL_ANSWER.unless(
                heardBy == null
                        || !finding.excluded()
                        || !finding.representation().isBlank()
                        || today.isAfter(heardBy),
                "representation");
    }

    private void computeAgain(LotRoleView lotRole, boolean excluded) {
        rows.findToChange(lotRole.reference()).ifPresent(evaluation -> {
            ScoringRule.RESULT_COMPUTING.unless(evaluation.stage() != EvaluationStage.RANKING);
            if (evaluation.rounds().result() > 0 && evaluation.stage().compareTo(EvaluationStage.SETTLING) >= 0) {
                reopenings.refuseIfUsed(lotRole.reference());
                evaluation.computeAgain(excluded ? "a bidder was excluded" : "a bidder is excluded no longer");
                rows.save(evaluation);
                facts.publishEvent(new ResultOutdated(
                        lotRole.caseReference(),
                        lotRole.reference(),
                        "The result is computed anew because the exclusion of a bidder changed"));
            }
        });
    }

    private List<BidView> tenderers(String tender) {
        return bids.of(tender).stream()
                .filter(bid -> bid.status() == BidStatus.OPENED)
                .toList();
    }

    private Map<String, ExclusionCheck> latest(String tender) {
        return checks.findByTenderOrderBySupplierAscNumberAsc(tender).stream()
                .collect(Collectors.toMap(ExclusionCheck::supplier, check -> check, (earlier, later) -> later));
    }

    private void refuseOthers() {
        ScoringRule.CHECKED_BY_OFFICER.unlessTheirs(actor.get().has(Role.PROCUREMENT_OFFICER));
    }
}
