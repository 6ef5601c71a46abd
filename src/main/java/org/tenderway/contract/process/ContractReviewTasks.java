package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.performance.Reviewing;
import org.tenderway.contract.domain.performance.Verdict;

/** What a review of a contract asks of the register. */
@Component("contractReviewTasks")
public class ContractReviewTasks {

    private final Reviewing reviewing;

    ContractReviewTasks(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    public boolean isOpenNow(String review) {
        return reviewing.isOpenNow(review);
    }

    public Date openingDay(String review) {
        return Midnight.of(reviewing.opensOn(review));
    }

    public Date dueDay(String review) {
        return Midnight.of(reviewing.dueOn(review));
    }

    public String owner(String review) {
        return reviewing.owner(review);
    }

    public void refuseUnlessConducted(String review) {
        reviewing.refuseUnlessConducted(review);
    }

    public boolean isVisitNeeded(String review) {
        return reviewing.isVisitNeeded(review);
    }

    public Date visitDay(String review) {
        return Midnight.of(reviewing.visitDay(review));
    }

    public void recordVisit(
            String review,
            @Nullable LocalDate visitedOn,
            String finding,
            String outcome,
            @Nullable LocalDate visitOn,
            String cause,
            boolean immediate,
            String ground) {
        reviewing.visited(review, visitedOn, finding, new Verdict(outcome, visitOn, cause, immediate, ground, finding));
    }
}
