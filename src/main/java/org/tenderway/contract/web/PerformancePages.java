package org.tenderway.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.SuspensionStatus;
import org.tenderway.contract.SuspensionView;
import org.tenderway.contract.domain.performance.Ladder;
import org.tenderway.contract.domain.performance.ReviewPaper;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/** How one contract is performed: reviews with their due days, concerns, plans, and the suspension that may hold. */
@Controller
class PerformancePages {

    private final Contracts contracts;
    private final Ladder ladder;
    private final CareRatingLines ratings;
    private final CurrentActor actor;
    private final Clock clock;

    PerformancePages(Contracts contracts, Ladder ladder, CareRatingLines ratings, CurrentActor actor, Clock clock) {
        this.contracts = contracts;
        this.ladder = ladder;
        this.ratings = ratings;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/contracts/{reference}/performance")
    String performance(@PathVariable String reference, Model model) {
        ContractView contract = contracts
                .find(reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such contract"));
        Actor by = actor.get();
        boolean looksAfter = looksAfter(by);
        List<SuspensionView> suspensions = ladder.suspensions(reference);
        model.addAttribute("contract", contract);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("reviews", ladder.reviews(reference));
        model.addAttribute("concerns", looksAfter ? ladder.concerns(reference) : List.of());
        model.addAttribute("plans", ladder.improvementPlans(reference));
        model.addAttribute("suspensions", suspensions);
        model.addAttribute(
                "inForce",
                suspensions.stream()
                        .filter(each -> each.status() == SuspensionStatus.IN_FORCE)
                        .toList());
        model.addAttribute("ratings", ratings.of(contract));
        model.addAttribute("looksAfter", looksAfter);
        model.addAttribute("mayLift", by.has(Role.MANAGER));
        return "contract/performance";
    }

    /** One review with its bands and what was found, for those who look after contracts. */
    @GetMapping("/contracts/{reference}/performance/reviews/{review}")
    String review(@PathVariable String reference, @PathVariable String review, Model model) {
        if (!looksAfter(actor.get())) {
            throw new AccessDeniedException("what a review found is read by those who look after contracts");
        }
        ReviewPaper paper = ladder.paper(review)
                .filter(found -> found.review().contract().equals(reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such review"));
        model.addAttribute("paper", paper);
        model.addAttribute("today", LocalDate.now(clock));
        return "contract/review";
    }

    private static boolean looksAfter(Actor by) {
        return by.has(Role.REVIEWER)
                || by.has(Role.HEALTH_REVIEWER)
                || by.has(Role.CONTRACT_MANAGER)
                || by.has(Role.MANAGER);
    }
}
