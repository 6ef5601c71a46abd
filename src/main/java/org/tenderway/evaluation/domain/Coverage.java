package org.tenderway.evaluation.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who scores which question of which bid, and whether two do everywhere. */
final class Coverage {

    static final int SMALLEST = 2;
    private static final String ANY = "";

    private final Set<Remit> remits;
    private final Set<Aside> asides;

    Coverage(Set<Remit> remits, Set<Aside> asides) {
        this.remits = remits;
        this.asides = asides;
    }

    boolean isAsked(String user, String question) {
        return remitOf(user).isEmpty() || remitOf(user).contains(question);
    }

    boolean isAside(String user, String bid) {
        return asides.contains(new Aside(user, bid));
    }

    List<String> remitOf(String user) {
        return remits.stream()
                .filter(remit -> remit.userId().equals(user))
                .map(Remit::criterion)
                .toList();
    }

    /** Whether every question of every bidder has its two evaluators. */
    boolean isGivenBy(List<String> evaluators) {
        Set<String> questions =
                new HashSet<>(remits.stream().map(Remit::criterion).toList());
        if (questions.isEmpty()) {
            questions.add(ANY);
        }
        Set<String> bids = new HashSet<>(asides.stream().map(Aside::bid).toList());
        bids.add(ANY);
        return questions.stream()
                .allMatch(question -> bids.stream().allMatch(bid -> isEnough(evaluators, question, bid)));
    }

    boolean isGivenAt(Matrix interview, List<String> evaluators) {
        return interview.questions().stream().allMatch(question -> interview.bids().stream()
                .allMatch(bid -> isEnough(evaluators, question.code(), bid.reference())));
    }

    /** Whether this evaluator has anything to score there. */
    boolean isAskedAt(Matrix interview, String user) {
        return interview.questions().stream().anyMatch(question -> isAsked(user, question.code()))
                && interview.bids().stream().anyMatch(bid -> !isAside(user, bid.reference()));
    }

    private boolean isEnough(List<String> evaluators, String question, String bid) {
        return evaluators.stream()
                        .filter(user -> isAsked(user, question) && !isAside(user, bid))
                        .count()
                >= SMALLEST;
    }
}
