package org.tenderway.notification.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.AccreditationLapsed;
import org.tenderway.accreditation.AccreditationRefused;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.accreditation.AccreditedLists;
import org.tenderway.accreditation.ListEndPrompted;
import org.tenderway.accreditation.ListExtended;
import org.tenderway.accreditation.ProviderAccredited;
import org.tenderway.accreditation.ProviderInvited;
import org.tenderway.accreditation.RemedyAsked;
import org.tenderway.accreditation.RenewalPrompted;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;

/** Tells homes how they stand with an accredited list, and the council when something about it is due. */
@Component
class AccreditationLetters {

    private final Accreditations accreditations;
    private final AccreditedLists lists;
    private final Recipients recipients;
    private final LetterQueue queue;

    AccreditationLetters(
            Accreditations accreditations, AccreditedLists lists, Recipients recipients, LetterQueue queue) {
        this.accreditations = accreditations;
        this.lists = lists;
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ProviderInvited fact) {
        toHome("home-invited", fact);
    }

    @EventListener
    void on(AccreditationRefused fact) {
        toHome("home-not-accredited", fact);
    }

    @EventListener
    void on(ProviderAccredited fact) {
        toHome("home-accredited", fact);
    }

    @EventListener
    void on(RemedyAsked fact) {
        toHome("home-remedy-asked", fact);
    }

    @EventListener
    void on(AccreditationLapsed fact) {
        toHome("home-lapsed", fact);
    }

    @EventListener
    void on(RenewalPrompted fact) {
        AccreditationView home = home(fact.subject());
        send("home-renewal-due", fact, recipients.having(home.registration().reviewer()), words(home));
    }

    @EventListener
    void on(ListEndPrompted fact) {
        send(
                "list-end-prompted",
                fact,
                recipients.having(Role.COMMISSIONER, Role.CONTRACT_MANAGER),
                words(list(fact.subject())));
    }

    /** Only those hear it whose agreement it lengthens. */
    @EventListener
    void on(ListExtended fact) {
        for (AccreditationView home : accreditations.ofList(fact.subject())) {
            if (home.status() == AccreditationStatus.ACCREDITED) {
                Map<String, Object> words = new HashMap<>(words(home));
                words.put("about", home.reference());
                String occurrence = home.reference() + " " + fact.endsOn();
                queue.queue(recipients.supplier(home.supplier()).stream()
                        .map(each -> new Draft("list-extended", fact, occurrence, each, words))
                        .toList());
            }
        }
    }

    private void toHome(String kind, CaseEvent fact) {
        AccreditationView home = home(fact.subject());
        send(kind, fact, recipients.supplier(home.supplier()), words(home));
    }

    private void send(String kind, CaseEvent fact, List<Recipient> all, Map<String, Object> words) {
        queue.queue(all.stream()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, words))
                .toList());
    }

    private AccreditationView home(String reference) {
        return accreditations
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("there is no accreditation " + reference));
    }

    private AccreditedListView list(String reference) {
        return lists.find(reference).orElseThrow(() -> new IllegalStateException("there is no list " + reference));
    }

    private Map<String, Object> words(AccreditationView home) {
        Map<String, Object> words = new HashMap<>(words(list(home.list())));
        words.put("home", home.home());
        words.put("place", home.reference());
        words.put("accreditedFrom", Wording.date(home.accreditedFrom()));
        words.put("renewalDue", Wording.date(home.renewalDueOn()));
        words.put(
                "missed",
                Wording.bullets(accreditations.failed(home.reference()).stream()
                        .map(failed -> "%s: %s".formatted(failed.title(), failed.reason()))
                        .toList()));
        return words;
    }

    private static Map<String, Object> words(AccreditedListView list) {
        Map<String, Object> words = new HashMap<>();
        words.put("list", list.reference());
        words.put("listTitle", list.title());
        words.put("programme", list.title());
        words.put("council", Wording.council(list.council()));
        words.put("partner", list.partner());
        words.put("fictional", list.fictional());
        words.put("listEndsOn", Wording.date(list.endsOn()));
        words.put("listCeiling", Wording.date(list.ceilingEnd()));
        words.put(
                "standards",
                Wording.bullets(list.criteria().stream()
                        .map(criterion -> "%s: %s".formatted(criterion.title(), criterion.minimumStandard()))
                        .toList()));
        return words;
    }
}
