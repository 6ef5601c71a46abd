package org.tenderway.notification.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardConfirmed;
import org.tenderway.award.AwardNotMade;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.award.ChallengeRaised;
import org.tenderway.award.StandstillExtended;
import org.tenderway.debrief.AssessmentSummaries;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseEvent;

/** Tells every bidder of a lot-role at once what was decided, and the council's officers of a challenge. */
@Component
class AwardLetters {

    private final Awards awards;
    private final Tenders tenders;
    private final AssessmentSummaries summaries;
    private final Recipients recipients;
    private final LetterQueue queue;

    AwardLetters(
            Awards awards, Tenders tenders, AssessmentSummaries summaries, Recipients recipients, LetterQueue queue) {
        this.awards = awards;
        this.tenders = tenders;
        this.summaries = summaries;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(AwardAnnounced fact) {
        AwardView award = award(fact);
        String occurrence = Wording.occurrence(award.lettersSentOn());
        Map<String, Object> words = words(fact, award);
        words.put("hasSummary", !summaries.of(fact.subject()).isEmpty());
        queue.queue(recipients.biddersFor(fact.subject()).stream()
                .map(bidder -> new Draft(
                        award.preferred().contains(bidder.reference()) ? "award-successful" : "award-unsuccessful",
                        fact,
                        occurrence,
                        bidder,
                        words))
                .toList());
    }

    @EventListener
    void on(StandstillExtended fact) {
        AwardView award = award(fact);
        toEveryBidder("standstill-extended", fact, Wording.occurrence(award.standstillEndsOn()), award);
    }

    @EventListener
    void on(AwardConfirmed fact) {
        AwardView award = award(fact);
        toEveryBidder("award-confirmed", fact, Wording.occurrence(award.confirmedOn()), award);
    }

    @EventListener
    void on(AwardNotMade fact) {
        toEveryBidder("award-not-made", fact, "once", award(fact));
    }

    @EventListener
    void on(ChallengeRaised fact) {
        Map<String, Object> words = words(fact, award(fact));
        queue.queue(recipients.having(Role.PROCUREMENT_OFFICER, Role.MANAGER).stream()
                .map(officer -> new Draft("challenge-raised", fact, queue.occurrenceToday(fact), officer, words))
                .toList());
    }

    private void toEveryBidder(String kind, CaseEvent fact, String occurrence, AwardView award) {
        Map<String, Object> words = words(fact, award);
        queue.queue(recipients.biddersFor(fact.subject()).stream()
                .map(bidder -> new Draft(kind, fact, occurrence, bidder, words))
                .toList());
    }

    private AwardView award(CaseEvent fact) {
        return awards.find(fact.subject())
                .orElseThrow(() -> new IllegalStateException("there is no award of " + fact.subject()));
    }

    private Map<String, Object> words(CaseEvent fact, AwardView award) {
        LotRoleView lotRole = tenders.lotRole(fact.subject());
        TenderView tender = tenders.tender(lotRole.tender());
        List<String> names =
                award.preferred().stream().map(recipients::nameOfSupplier).toList();
        Map<String, Object> words = new HashMap<>();
        words.put("lot", lotRole.title());
        words.put("tender", tender.title());
        words.put("regime", tender.regime().name());
        words.put("winners", Wording.bullets(names));
        words.put(
                "criteria",
                Wording.bullets(tender.criteria().stream()
                        .map(criterion -> "%s: %s%% of the total"
                                .formatted(
                                        criterion.title(),
                                        criterion
                                                .weight()
                                                .percent()
                                                .stripTrailingZeros()
                                                .toPlainString()))
                        .toList()));
        words.put("standstillEndsOn", Wording.date(award.standstillEndsOn()));
        words.put("firstSigningDate", Wording.date(award.firstSigningDate()));
        words.put("hasStandstill", award.standstillEndsOn() != null);
        words.put("because", award.notMadeBecause());
        return words;
    }
}
