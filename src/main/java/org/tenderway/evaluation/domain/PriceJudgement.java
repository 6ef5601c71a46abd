package org.tenderway.evaluation.domain;

/**
 * What an officer makes of a bidder's answer about its price.
 *
 * @param verdict {@code accepted} or {@code disregarded}
 */
public record PriceJudgement(String answer, String verdict, String reason) {

    public static final PriceJudgement NOT_GIVEN = new PriceJudgement("", "", "");

    String answerField(String bid) {
        return "answer-" + bid;
    }

    String verdictField(String bid) {
        return "verdict-" + bid;
    }

    String reasonField(String bid) {
        return "reason-" + bid;
    }
}
