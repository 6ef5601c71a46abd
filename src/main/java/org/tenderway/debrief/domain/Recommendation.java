package org.tenderway.debrief.domain;

import java.util.List;
import java.util.Map;
import org.tenderway.debrief.domain.EvaluationReport.Letterings;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.tender.LotRoleView;

/**
 * What the report recommends: whom the evaluation prefers, with whoever stands in a better place and is not preferred.
 *
 * @param preferred suppliers by lot-role, best first, as the evaluation says
 */
record Recommendation(Letterings letterings, Map<String, List<String>> preferred) {

    String of(LotRoleView lotRole, AssessedLot lot) {
        List<String> suppliers = preferred.getOrDefault(lotRole.reference(), List.of());
        List<AssessedBid> placed = lot.bids().stream()
                .filter(bid -> bid.compliant() && bid.place() > 0)
                .toList();
        if (lot.bids().isEmpty()) {
            return "make no award; no bid was received";
        }
        if (suppliers.isEmpty()) {
            return placed.isEmpty()
                    ? "make no award; no bid met what was published"
                    : "make no award; no placed bid may be preferred under the published minimum of the role or the"
                            + " published limit of lots";
        }
        return "award to " + letters(suppliers) + passedOver(suppliers, placed) + open(lotRole, suppliers, placed);
    }

    private String passedOver(List<String> suppliers, List<AssessedBid> placed) {
        int last = placed.stream()
                .filter(bid -> suppliers.contains(bid.supplier()))
                .mapToInt(AssessedBid::place)
                .max()
                .orElse(0);
        List<String> better = placed.stream()
                .filter(bid -> bid.place() < last && !suppliers.contains(bid.supplier()))
                .map(AssessedBid::supplier)
                .toList();
        return better.isEmpty()
                ? ""
                : "; %s stands in a better place and is passed over by the published limit of lots"
                        .formatted(letters(better));
    }

    private static String open(LotRoleView lotRole, List<String> suppliers, List<AssessedBid> placed) {
        int left = lotRole.places() - suppliers.size();
        return left > 0 && placed.size() > suppliers.size()
                ? "; %d of %d places stay open under the published minimum of the role or the published limit of lots"
                        .formatted(left, lotRole.places())
                : "";
    }

    private String letters(List<String> suppliers) {
        return String.join(", ", suppliers.stream().map(letterings::of).toList());
    }
}
