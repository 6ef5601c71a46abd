package org.tenderway.award.domain;

import org.tenderway.vocabulary.Refusal;

/** What must hold for an award, each with the reason that a bidder may read. */
enum AwardRule {
    DECIDED_BEFORE_ANNOUNCED("the award of %s is not decided, so nobody can be told of it"),
    DECISION_IMPLEMENTABLE("the decision on %s cannot be implemented yet: %s"),
    STANDSTILL_RUNNING("%s is not in its standstill"),
    NOT_CHALLENGED("a challenge to the award of %s is open: close it first"),
    ANNOUNCED("the bidders for %s have not been told, or the award is settled already"),
    IN_ORDER("the award of %s is %s and cannot become %s"),
    CHALLENGED("there is no open challenge to the award of %s"),
    CONFIRMED("the award of %s is not confirmed"),
    LAST_DAY_REACHED("the standstill for %s runs to the end of %s; the award can be confirmed from that day"),
    STANDSTILL_OVER("the standstill for %s runs to the end of %s; the first day to sign is %s"),
    EVERY_BIDDER_TOLD("not every bidder of %s has been told the outcome"),
    EXTENDED_LATER("an extension must end later than the present end, %s"),
    EXTENDED_AHEAD("an extension must end today or later; today is %s"),
    EXTENDED_WITHIN_A_YEAR("a standstill is extended by a year at most; %s is later"),
    REASON_GIVEN("say why: the reason is kept with the case"),
    REASON_BRIEF("keep the reason within 1,000 characters"),
    END_GIVEN("say until which day the standstill is extended"),
    NOT_SIGNED("a contract for %s has been signed; the award cannot be changed");

    private static final int LONGEST_REASON = 1000;

    private final String sentence;

    AwardRule(String sentence) {
        this.sentence = sentence;
    }

    Refusal refusal(Object... facts) {
        return new Refusal("", sentence.formatted(facts));
    }

    Refusal refusalAt(String field, Object... facts) {
        return new Refusal(field, sentence.formatted(facts));
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw REASON_GIVEN.refusalAt("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw REASON_BRIEF.refusalAt("reason");
        }
    }

    void unless(boolean holds, Object... facts) {
        if (!holds) {
            throw refusal(facts);
        }
    }
}
