package org.tenderway.evaluation.domain;

import org.tenderway.vocabulary.Refusal;

/** The refusals of this room, each with a reason a bidder could read. */
enum ScoringRule {
    PANEL_NAMED_BY_OFFICER("a procurement officer names the panel"),
    TWO_EVALUATORS("name at least two different evaluators"),
    EVALUATORS_KNOWN("an evaluator must be somebody with the role of evaluator or expert by experience"),
    EVERY_QUESTION_TWICE("every question needs at least two evaluators"),
    EVERY_BIDDER_TWICE("every bidder needs two evaluators without an interest in it: name another evaluator"),
    MODERATOR_KNOWN("the moderator must be somebody with the role of moderator"),
    MODERATOR_APART("the moderator cannot be one of the evaluators"),
    NO_CONFLICT_OF_INTEREST("somebody with a declared interest in one of these bidders cannot be on the panel"),
    DECLARATION_ANSWERED("say whether you have an interest in one of these bidders: yes or no"),
    INTEREST_EXPLAINED("say what the interest is"),
    OWN_DECLARATION_ONLY("each panel member declares for themselves"),
    BIDDER_BY_BIDDER("name the bidders of this lot and role in which you have an interest"),
    INTEREST_DECLARED_ONCE("you have declared this interest already"),
    INTEREST_UNDECIDED("an officer still decides about an interest that you declared: hand in your scores after that"),
    INTEREST_IN_BIDDER("you declared an interest in this bidder and do not score it"),
    OWN_QUESTIONS_ONLY("you score only the questions of your question sets"),
    RULED_BY_OFFICER("a procurement officer decides about a declared interest"),
    RULED_BY_ANOTHER("somebody else decides about an interest that you declared"),
    RULED_ONCE("this interest is decided already"),
    RULING_CHOSEN("choose what becomes of the member who declared this"),
    RULING_EXPLAINED("say why, and how the conflict is mitigated"),
    WHOLE_INTEREST_LEAVES("this interest touches the whole panel: the member leaves it, or there is no conflict"),
    OWN_SHEET_ONLY("only the evaluator named for this sheet sees and fills it in"),
    SCORES_HANDED_IN_ONCE("these scores are already submitted"),
    EVERY_QUESTION_SCORED("score every question before submitting"),
    EVERY_SCORE_EXPLAINED("say why you gave each score"),
    SAVED_MEANWHILE("this cell was saved in another window since you opened this page; what you typed is kept here"),
    SCORE_ON_ITS_SCALE("give a whole number on the question's scale"),
    REASON_FITS("keep the reason within 4,000 characters"),
    MODERATOR_ONLY("only the moderator of this lot and role sees all scores"),
    ALL_SHEETS_FIRST("moderation waits until every evaluator has submitted"),
    QUALITY_IS_LOCKED("the quality scores are locked"),
    PRICES_BY_OFFICER("a procurement officer enters the prices"),
    QUALITY_BEFORE_PRICE("prices wait until the quality scores are moderated and locked"),
    PRICES_ENTERED_ONCE("the prices are already entered"),
    EVERY_BID_PRICED("enter a price for every bid"),
    PRICE_ABOVE_ZERO("a price must be above zero"),
    PRICE_EXACT("a price has at most four decimals and fifteen digits before them"),
    OPENED_BIDS_ONLY("only the opened bids for this lot are evaluated"),
    QUESTIONS_OF_THIS_TENDER("this tender has no such question"),
    IN_ITS_ORDER("this evaluation is at another stage");

    private final String reason;

    ScoringRule(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    Refusal broken(String field) {
        return new Refusal(field, reason);
    }

    Refusal broken(String field, String about) {
        return new Refusal(field, "%s: %s".formatted(reason, about));
    }

    void unless(boolean kept, String field) {
        Refusal.unless(kept, field, reason);
    }

    void unless(boolean kept) {
        unless(kept, "");
    }
}
