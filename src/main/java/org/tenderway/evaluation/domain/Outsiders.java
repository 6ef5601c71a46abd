package org.tenderway.evaluation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;

/** Which bids of a lot-role are out whatever they scored, and why, in words that their bidders may read. */
@Component
class Outsiders {

    private static final String LOW =
            "the price is abnormally low, and its bidder did not show that it can perform the contract for it";

    private final ExclusionChecks checks;
    private final PriceQuestions questions;

    Outsiders(ExclusionChecks checks, PriceQuestions questions) {
        this.checks = checks;
        this.questions = questions;
    }

    Map<String, String> reasons(Evaluation evaluation, List<BidView> bids) {
        Map<String, String> excluded = new HashMap<>();
        checks.findByTenderOrderBySupplierAscNumberAsc(evaluation.tender()).forEach(check -> {
            if (check.isExcluded()) {
                excluded.put(check.supplier(), check.words());
            } else {
                excluded.remove(check.supplier());
            }
        });
        Map<String, String> reasons = new HashMap<>();
        questions.findByLotRole(evaluation.lotRole()).stream()
                .filter(PriceQuestion::isDisregarded)
                .forEach(question -> reasons.put(question.bid(), LOW));
        bids.stream()
                .filter(bid -> excluded.containsKey(bid.supplier()))
                .forEach(bid -> reasons.put(bid.reference(), excluded.getOrDefault(bid.supplier(), "")));
        return reasons;
    }
}
