package org.tenderway.notification.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.identity.Role;
import org.tenderway.referral.OfferView;
import org.tenderway.referral.PlacementArranged;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.Placements;
import org.tenderway.referral.ReferralHandedOver;
import org.tenderway.referral.ReferralOffered;
import org.tenderway.referral.Referrals;
import org.tenderway.referral.RequestView;

/** Tells providers what they are offered and who is placed with them by number, and officers what nobody took. */
@Component
class ReferralLetters {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' EEEE d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final Referrals referrals;
    private final Placements placements;
    private final Contracts contracts;
    private final AccreditedLists lists;
    private final Recipients recipients;
    private final LetterQueue queue;

    ReferralLetters(
            Referrals referrals,
            Placements placements,
            Contracts contracts,
            AccreditedLists lists,
            Recipients recipients,
            LetterQueue queue) {
        this.referrals = referrals;
        this.placements = placements;
        this.contracts = contracts;
        this.lists = lists;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ReferralOffered fact) {
        Map<String, Object> words = words(request(fact.subject()));
        OfferView offer = referrals.offersOf(fact.subject()).stream()
                .filter(each -> each.number() == fact.offer())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no such offer of " + fact.subject()));
        words.put("contract", offer.contract());
        words.put("answerBy", moment(offer.answerBy()));
        queue.queue(recipients.supplier(offer.supplier()).stream()
                .map(each -> new Draft("referral-offered", fact, "offer " + fact.offer(), each, words))
                .toList());
    }

    @EventListener
    void on(PlacementArranged fact) {
        PlacementView placement = placements
                .findPlacement(fact.subject())
                .orElseThrow(() -> new IllegalStateException("there is no placement " + fact.subject()));
        ContractView contract = contracts
                .find(placement.contract())
                .orElseThrow(() -> new IllegalStateException("there is no contract " + placement.contract()));
        Map<String, Object> words = words(request(placement.request()));
        words.put("placement", placement.reference());
        words.put("contract", placement.contract());
        words.put("kind", placement.kind().label());
        words.put("placedFrom", Wording.date(placement.startsOn()));
        words.put("placedUntil", Wording.date(placement.endsOn()));
        queue.queue(recipients.supplier(contract.supplier()).stream()
                .map(each -> new Draft("placement-arranged", fact, "once", each, words))
                .toList());
    }

    @EventListener
    void on(ReferralHandedOver fact) {
        Map<String, Object> words = words(request(fact.subject()));
        queue.queue(recipients.having(Role.PLACEMENT_OFFICER).stream()
                .map(each -> new Draft("referral-handed-over", fact, "once", each, words))
                .toList());
    }

    private RequestView request(String reference) {
        return referrals
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("there is no request " + reference));
    }

    /** What is needed and never by whom; the number in the social-care system stays inside the council. */
    private Map<String, Object> words(RequestView request) {
        Map<String, Object> words = new HashMap<>();
        words.put("request", request.reference());
        words.put("lotOrList", request.about());
        words.put("service", request.service());
        words.put("amount", request.unit().words(request.amount()));
        words.put("neededFrom", Wording.date(request.neededFrom()));
        words.put("urgency", request.urgency().label());
        words.put("area", request.area());
        lists.find(request.accreditedList()).ifPresent(list -> {
            words.put("council", Wording.council(list.council()));
            words.put("fictional", list.fictional());
        });
        return words;
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }
}
