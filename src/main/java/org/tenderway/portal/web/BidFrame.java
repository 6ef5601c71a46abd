package org.tenderway.portal.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.bid.BidContents;
import org.tenderway.portal.domain.BidDesk;
import org.tenderway.portal.domain.Wanted;
import org.tenderway.portal.domain.Wanted.Asked;
import org.tenderway.portal.web.Opportunities.Lot;
import org.tenderway.portal.web.Opportunities.Opportunity;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** What every page of a bid begins with: a published tender, and the supplier's own draft for it. */
@Component
class BidFrame {

    private final Opportunities opportunities;
    private final BidDesk desk;

    BidFrame(Opportunities opportunities, BidDesk desk) {
        this.opportunities = opportunities;
        this.desk = desk;
    }

    /** A tender, what it wants, and what this supplier has written so far. */
    record Work(Opportunity opportunity, Wanted wanted, BidContents draft) {

        String tender() {
            return opportunity.reference();
        }

        /** A lot that is bid for; any other is not there. */
        Lot lot(int number) {
            return opportunity.lots().stream()
                    .filter(lot -> lot.number() == number && draft.offers().containsKey(number))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }

        Asked question(String code) {
            return wanted.question(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }

        void refuseUnlessOpen() {
            Refusal.unless(
                    opportunity.open(),
                    "",
                    "the tender closed at %s: nothing in your bid can be changed any more"
                            .formatted(opportunity.closes()));
        }
    }

    Work of(String tender) {
        Opportunity opportunity = opportunities.existing(tender);
        return new Work(opportunity, desk.wanted(opportunity.tender()), desk.draft(opportunity.reference()));
    }

    static void show(Work work, List<Problem> errors, Model model) {
        model.addAttribute("work", work);
        model.addAttribute("tender", work.tender());
        model.addAttribute("errors", errors);
    }
}
