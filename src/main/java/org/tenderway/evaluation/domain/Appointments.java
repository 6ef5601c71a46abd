package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.methodology.Appointment;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.LotAllocation;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.RoleMinimums;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.Tenders;

/**
 * Which bids are preferred for a lot-role: those in rank that reach the minimum of its role, as many as there are
 * places. Where the tender limits how many lots a bidder may win, the published mechanism decides across all its lots.
 * An accredited list has no ranking: everybody who passes is preferred.
 */
@Component
class Appointments {

    private final EvaluationRows rows;
    private final EvaluationFiles files;
    private final ResultInputs inputs;
    private final LotPreferences preferences;
    private final Tenders tenders;

    Appointments(
            EvaluationRows rows,
            EvaluationFiles files,
            ResultInputs inputs,
            LotPreferences preferences,
            Tenders tenders) {
        this.rows = rows;
        this.files = files;
        this.inputs = inputs;
        this.preferences = preferences;
        this.tenders = tenders;
    }

    /** Suppliers, best first; empty where nobody is to be appointed. */
    List<String> of(LotRoleView lotRole) {
        Evaluation evaluation = ranked(lotRole.reference());
        if (evaluation == null) {
            return List.of();
        }
        Methodology methodology = files.methodology(evaluation);
        LotLimit limit = methodology.scoring().lotLimit();
        List<String> bids = methodology.scoring().accredited()
                ? admitted(evaluation, methodology)
                : limit == null
                        ? eligible(evaluation, methodology, lotRole).ranking().stream()
                                .limit(lotRole.places())
                                .toList()
                        : allocated(lotRole, limit);
        Map<String, String> suppliers = files.bids(lotRole.reference()).stream()
                .collect(Collectors.toMap(BidView::reference, BidView::supplier));
        return bids.stream()
                .map(bid -> suppliers.getOrDefault(bid, ""))
                .filter(supplier -> !supplier.isEmpty())
                .toList();
    }

    private List<String> allocated(LotRoleView asked, LotLimit limit) {
        Map<String, Outcome> lots = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Map<Integer, String> byNumber = new HashMap<>();
        for (LotRoleView lotRole : tenders.lotRolesOf(asked.tender())) {
            Evaluation evaluation = ranked(lotRole.reference());
            if (evaluation != null) {
                places.put(lotRole.reference(), lotRole.places());
                lots.put(lotRole.reference(), eligible(evaluation, files.methodology(evaluation), lotRole));
                byNumber.put(lotRole.lot(), lotRole.reference());
            }
        }
        LotAllocation allocation = limit.mechanism() == LotLimit.Mechanism.BEST_TOTAL
                ? LotAllocation.bestTotal(lots, places, limit.most())
                : LotAllocation.byPreference(lots, places, limit.most(), wanted(asked, byNumber));
        return allocation.appointed().getOrDefault(asked.reference(), List.of());
    }

    private List<String> admitted(Evaluation evaluation, Methodology methodology) {
        return outcome(evaluation, methodology).bids().stream()
                .filter(Assessed::isIn)
                .map(Assessed::bidder)
                .toList();
    }

    /** By bid, the lots that it prefers. */
    private Map<String, List<String>> wanted(LotRoleView asked, Map<Integer, String> byNumber) {
        Map<String, List<Integer>> bySupplier = preferences.of(asked.tender());
        Map<String, List<String>> wanted = new HashMap<>();
        byNumber.values().stream()
                .flatMap(lotRole -> files.bids(lotRole).stream())
                .forEach(bid -> wanted.put(
                        bid.reference(),
                        bySupplier.getOrDefault(bid.supplier(), List.of()).stream()
                                .map(number -> byNumber.getOrDefault(number, ""))
                                .filter(lotRole -> !lotRole.isEmpty())
                                .toList()));
        return wanted;
    }

    /** The assessment with only those in the ranking who reach the minimum of the role. */
    private Outcome eligible(Evaluation evaluation, Methodology methodology, LotRoleView lotRole) {
        return Appointment.reaching(
                methodology.scoring(),
                outcome(evaluation, methodology),
                minimum(methodology.scoring().roles(), lotRole.role()));
    }

    private Outcome outcome(Evaluation evaluation, Methodology methodology) {
        List<BidView> bids = files.bids(evaluation.lotRole());
        return Outcome.of(methodology.scoring(), inputs.candidates(evaluation, methodology, bids));
    }

    private static @Nullable BigDecimal minimum(@Nullable RoleMinimums roles, ProviderRole role) {
        if (roles == null) {
            return null;
        }
        return role == ProviderRole.LEAD ? roles.lead() : roles.additional();
    }

    private @Nullable Evaluation ranked(String lotRole) {
        return rows.findById(lotRole)
                .filter(evaluation -> evaluation.stage() == EvaluationStage.RANKED)
                .orElse(null);
    }
}
