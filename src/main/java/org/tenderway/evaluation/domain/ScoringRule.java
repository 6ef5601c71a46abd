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
    LEFT_WITH_SCORES("somebody here left the panel with their scores kept: name somebody else"),
    PANEL_READERS("only procurement officers and managers see who is on a panel and who left it"),
    LEAVER_CHOSEN("choose somebody who is on this panel, or who left a seat open on it"),
    SUCCESSOR_CHOSEN("name a successor: this seat cannot stay empty now"),
    SUCCESSOR_KNOWN("the successor must be somebody with the role of that seat who is not on this panel"),
    SUCCESSOR_FREE(
            "this person declared an interest in one of these bidders, or left this panel with their scores kept"),
    SUCCESSOR_TOO_LATE("these scores are locked, and nobody scores in their place: leave the successor empty"),
    SUCCESSOR_AT_NAMING("the panel is about to be named: name the successor there, and leave this empty"),
    SCORES_KEPT_OR_ASIDE("say what becomes of the scores that this person handed in: kept or set aside"),
    SCORES_STAY("the quality scores are locked and stay: ask to have them re-opened if they must not count"),
    SEAT_OPEN("somebody has left this panel: a procurement officer names a successor first"),
    DECLARE_FIRST("declare first whether you have an interest in one of these bidders"),
    OTHER_CHAIR("another chair of this panel brings this question together"),
    OWN_SET_LOCKED("the scores of your questions are locked"),
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
    PRICE_AS_OPENED("the price in the opened envelope stands: it is confirmed and not altered"),
    PRICE_IN_ENVELOPE("the opened envelope names no price above zero here: check the grounds and decide about the bid"),
    NOTHING_LOCKED("the quality scores are not locked: there is nothing to re-open"),
    RESULT_IN_WORK("the result is being computed or settled: wait until it stands"),
    RESULT_USED("the award decision stands on this result"),
    REOPENED_ON_REQUEST("the moderator or a procurement officer asks to re-open locked scores"),
    REOPENED_BY_MANAGER("a manager decides whether locked scores are re-opened"),
    ASKED_ONCE("somebody has asked to re-open these scores already: it awaits its decision"),
    NOT_ASKED("nobody has asked to re-open these scores"),
    SECOND_PERSON("you asked for this: a second person must decide it"),
    SCORES_AS_LOCKED("a locked score was changed outside the product: the evaluation cannot go on with it"),
    RESULT_READERS("procurement officers, managers and the moderator of this panel see its results"),
    CHECKED_BY_OFFICER("a procurement officer checks the exclusion grounds"),
    TENDERERS_ONLY("only those whose bids were opened are checked"),
    EXCLUDED_ON_BOTH_LIMBS("a tenderer is excluded only where a ground applies and its circumstances continue"),
    MANDATORY_EXCLUDES("a tenderer to whom a mandatory ground applies, and goes on applying, is excluded"),
    HEARD_ON_A_GROUND("choose the ground on which the tenderer would be excluded"),
    HEARD_BY("give the tenderer a day after today to answer by"),
    HEARD_ONCE_IN("this tenderer is excluded already: decide anew, or leave it as it is"),
    HEARD_FIRST("hear the tenderer first: nobody is excluded on a discretionary ground without having been asked"),
    MAY_STILL_ANSWER("the tenderer may still answer: write down what it said, or wait until its time has passed"),
    CHECK_EVERY_TENDERER("decide on the exclusion grounds of every tenderer first"),
    RESULTS_STAND_FIRST("a result of this tender is not settled: finish the check when it stands"),
    RESULT_COMPUTING("a result is being computed just now: try again in a minute"),
    PRICES_JUDGED_BY_OFFICER("a procurement officer asks about low prices and judges the answers"),
    TIME_GIVEN("give the bidder a day after today to answer by"),
    ASK_FIRST("ask the bidder before you judge its price"),
    JUDGED_ONCE("this price is judged already"),
    ACCEPT_OR_DISREGARD("choose whether the bid is accepted or disregarded"),
    ANSWER_NEEDED("a price is accepted on what the bidder answered: write it down"),
    TIME_TO_ANSWER("the bidder may still answer: write down the answer, or wait until its time has passed"),
    JUDGE_EVERY_PRICE("judge every price that was questioned"),
    LOTS_BY_OFFICER("a procurement officer draws lots and records them"),
    LOTS_WITNESSED("a second person who saw the lots drawn confirms them: a procurement officer or a manager"),
    LOTS_IN_ORDER("give each of the equal bids its own place: 1, 2 and so on"),
    NOTHING_TO_DRAW("no bids are equal that lots have to separate"),
    NO_RESULT_YET("no result has been computed for this lot and role yet"),
    PREFERENCES_BY_OFFICER("a procurement officer takes down which lots a tenderer prefers"),
    LOTS_OF_THE_BID("name lots for which this tenderer bids, each once"),
    PREFERENCES_FIRST("a lot of this tender is ranked: what its tenderers prefer stays as it was taken down"),
    SAY_WHY("say why"),
    ANSWER_YES_OR_NO("answer yes or no"),
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

    /** Whoever breaks it has no business here, and is answered as if there were nothing. */
    void unlessTheirs(boolean theirs) {
        Refusal.unlessTheirs(theirs, reason);
    }
}
