package org.tenderway.governance.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.governance.CallIn;
import org.tenderway.vocabulary.Refusal;

/** From the publication of a decision to the day on which it may be acted on. */
@Embeddable
class CallInWindow {

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate lastCallInDay;
    private @Nullable LocalDate earliestImplementation;
    private boolean calledIn;
    private boolean callInUsed;
    private String callInReason = "";

    protected CallInWindow() {}

    void open(LocalDate published, boolean approved, @Nullable CallIn callIn) {
        publishedOn = published;
        if (approved) {
            lastCallInDay = callIn == null ? null : callIn.lastCallInDay();
            earliestImplementation = callIn == null ? published : callIn.earliestImplementation();
        }
    }

    void callIn(String why, LocalDate today) {
        Refusal.unless(!callInUsed, "", "a decision is called in only once");
        Refusal.unless(!why.isBlank(), "reason", "say why it is called in");
        Refusal.unless(why.length() <= 4000, "reason", "keep the reason to 4000 characters");
        Refusal.unless(
                lastCallInDay != null && !today.isAfter(lastCallInDay),
                "",
                "the last day to call it in was " + lastCallInDay);
        calledIn = true;
        callInUsed = true;
        callInReason = why.strip();
        earliestImplementation = null;
    }

    void end(boolean upheld, LocalDate implementFrom, String why, LocalDate today) {
        Refusal.unless(calledIn, "", "it is not called in");
        Refusal.unless(!why.isBlank(), "reason", "say what scrutiny concluded");
        Refusal.unless(
                !upheld || !implementFrom.isBefore(today),
                "implementFrom",
                "the day from which it may be acted on cannot lie in the past");
        // A swift scrutiny does not shorten the window that every other member still has.
        Refusal.unless(
                !upheld || lastCallInDay == null || implementFrom.isAfter(lastCallInDay),
                "implementFrom",
                "it may be acted on only after the last day to call it in");
        calledIn = false;
        earliestImplementation = upheld ? implementFrom : null;
    }

    boolean extendTo(CallIn counted, LocalDate today) {
        if (lastCallInDay == null
                || lastCallInDay.isBefore(today)
                || !counted.lastCallInDay().isAfter(lastCallInDay)) {
            return false;
        }
        lastCallInDay = counted.lastCallInDay();
        if (earliestImplementation != null && earliestImplementation.isBefore(counted.earliestImplementation())) {
            earliestImplementation = counted.earliestImplementation();
        }
        return true;
    }

    boolean isOverOn(LocalDate day) {
        return !calledIn && earliestImplementation != null && !day.isBefore(earliestImplementation);
    }

    boolean isCalledIn() {
        return calledIn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate lastCallInDay() {
        return lastCallInDay;
    }

    @Nullable
    LocalDate earliestImplementation() {
        return earliestImplementation;
    }
}
