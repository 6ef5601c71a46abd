package org.tenderway.evaluation.domain;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Outcome;

/** What people must settle before a result stands: low prices that nobody has explained, and lots to draw. */
@Component
class OpenQuestions {

    private final PriceQuestions questions;

    OpenQuestions(PriceQuestions questions) {
        this.questions = questions;
    }

    boolean isAny(String lotRole, Outcome outcome) {
        Set<String> judged = questions.findByLotRole(lotRole).stream()
                .filter(question -> !question.isOpen())
                .map(PriceQuestion::bid)
                .collect(Collectors.toSet());
        return outcome.bids().stream().filter(Assessed::low).anyMatch(each -> !judged.contains(each.bidder()))
                || !Draws.equalBids(outcome).isEmpty();
    }
}
