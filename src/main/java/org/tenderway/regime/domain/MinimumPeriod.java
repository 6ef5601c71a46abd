package org.tenderway.regime.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.Counted;
import org.tenderway.calendar.DayCount;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.regime.StandstillQuestion;
import org.tenderway.vocabulary.Refusal;

/** Counts the shortest lawful period, by letter, by notice or by post. */
final class MinimumPeriod {

    private final Calendars calendars;
    private final @Nullable WorkingDayDefinition chosen;

    /** @param chosen the calendar to count by instead of the rule's own, where the law names no territory */
    MinimumPeriod(Calendars calendars, @Nullable WorkingDayDefinition chosen) {
        this.calendars = calendars;
        this.chosen = chosen;
    }

    Counted of(StandstillRule rule, StandstillQuestion question) {
        Counted byLetter = rule.count() == null ? null : count(rule.count(), question.start());
        if (!rule.goesByPost()) {
            refusePostalFacts(question);
            if (byLetter == null) {
                throw new IllegalStateException("a rule without a count: " + rule);
            }
            return byLetter;
        }
        Counted byPost = post(rule, question);
        return byLetter == null ? byPost : latest(byLetter, byPost);
    }

    static void refusePostalFacts(StandstillQuestion question) {
        Refusal.unless(
                question.postSent() == null,
                "postSent",
                "postSent belongs to letters that were posted: choose the channel POST or MIXED");
        Refusal.unless(
                question.lastReceipt() == null,
                "lastReceipt",
                "lastReceipt belongs to letters that were posted: choose the channel POST or MIXED");
    }

    private Counted post(StandstillRule rule, StandstillQuestion question) {
        LocalDate posted = posted(rule, question);
        List<String> steps = new ArrayList<>();
        Counted fromPosting = count(given(rule.postedCount()), posted);
        fromPosting.steps().forEach(step -> steps.add("Post, from sending: " + step));
        LocalDate receipt = question.lastReceipt();
        if (receipt == null) {
            steps.add(
                    "Post: no day of last receipt is given, so only the limb from sending is counted; it is the latest"
                            + " day on which this limb can end");
            return new Counted(fromPosting.lastDay(), steps);
        }
        Refusal.unless(
                !receipt.isBefore(posted),
                "lastReceipt",
                "the last letter cannot be received on " + SpokenDay.of(receipt) + ", before it was posted on "
                        + SpokenDay.of(posted));
        Counted fromReceipt = count(given(rule.receiptCount()), receipt);
        fromReceipt.steps().forEach(step -> steps.add("Post, from last receipt: " + step));
        LocalDate earlier = earlier(fromPosting.lastDay(), fromReceipt.lastDay());
        steps.add("Post: whichever comes first ends the limb, " + SpokenDay.of(earlier));
        return new Counted(earlier, steps);
    }

    // By post alone the start is the posting; where both are given, the last sending of the two counts.
    private static LocalDate posted(StandstillRule rule, StandstillQuestion question) {
        LocalDate posted = question.postSent();
        if (posted == null) {
            return question.start();
        }
        return rule.count() == null && posted.isBefore(question.start()) ? question.start() : posted;
    }

    private static Counted latest(Counted byLetter, Counted byPost) {
        LocalDate last = byPost.lastDay().isAfter(byLetter.lastDay()) ? byPost.lastDay() : byLetter.lastDay();
        List<String> steps = new ArrayList<>();
        byLetter.steps().forEach(step -> steps.add("E-mail: " + step));
        steps.addAll(byPost.steps());
        steps.add("E-mail and post together: the later of the two ends counts, " + SpokenDay.of(last));
        return new Counted(last, steps);
    }

    private Counted count(DayCount rule, LocalDate start) {
        return calendars.count(chosen == null ? rule : rule.by(chosen), start);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DayCount given(@Nullable DayCount count) {
        if (count == null) {
            throw new IllegalStateException("a rule for letters by post counts from sending and from receipt");
        }
        return count;
    }
}
