package org.tenderway.bid.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BoxSealed;
import org.tenderway.bid.OpenersNamed;
import org.tenderway.bid.domain.seal.BoxKeys;
import org.tenderway.bid.domain.seal.PaperCode;
import org.tenderway.bid.domain.seal.Passphrase;
import org.tenderway.bid.domain.seal.ServerSecret;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** Gives a box its lock: three named openers and a sheet in the safe, of which any two with the server open it. */
@Service
@Transactional
public class Ceremony {

    private static final int OPENERS = 3;
    private static final Set<Role> MAY_OPEN =
            Set.of(Role.PROCUREMENT_OFFICER, Role.COMMISSIONER, Role.MANAGER, Role.CONTRACT_MANAGER);

    private final Openers openers;
    private final BoxKeys keys;
    private final ServerSecret server;
    private final Tenders tenders;
    private final People people;
    private final OpeningLog log;
    private final DatabaseClock clock;
    private final CurrentActor actor;
    private final ApplicationEventPublisher facts;

    Ceremony(
            Openers openers,
            BoxKeys keys,
            ServerSecret server,
            Tenders tenders,
            People people,
            OpeningLog log,
            DatabaseClock clock,
            CurrentActor actor,
            ApplicationEventPublisher facts) {
        this.openers = openers;
        this.keys = keys;
        this.server = server;
        this.tenders = tenders;
        this.people = people;
        this.log = log;
        this.clock = clock;
        this.actor = actor;
        this.facts = facts;
    }

    /** Those who are named, as whoever names others finds them. */
    @Transactional(readOnly = true)
    public AsItStands openers(String tender) {
        return openers.asItStands(tender);
    }

    public void nameOpeners(String tender, String seen, List<String> userIds) {
        Refusal.unless(
                actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER),
                "",
                "a procurement officer or a manager names the openers");
        Refusal.unless(
                server.isConfigured(),
                "",
                "this installation has no sealing secret: its operators must set one before a box can be sealed");
        TenderView view = refuseUnlessBefore(tender);
        Refusal.unless(
                userIds.size() == OPENERS && new HashSet<>(userIds).size() == OPENERS,
                "openers",
                "name three different people");
        List<Person> named = userIds.stream().map(this::opener).toList();
        openers.hold(tender);
        openers.asItStands(tender)
                .refuseUnlessSeen(seen, Openers.fields(named.stream().map(Person::name)));
        openers.name(tender, named, actor.get().userId(), clock.now());
        String what = "The openers of the bids are "
                + named.stream().map(Person::name).collect(Collectors.joining(", "));
        log.done(tender, what);
        facts.publishEvent(new OpenersNamed(view.caseReference(), tender, what));
        sealWhenComplete(tender);
    }

    /** Whom an officer may name. */
    @Transactional(readOnly = true)
    public List<Person> candidates() {
        return MAY_OPEN.stream()
                .flatMap(role -> people.having(role).stream())
                .filter(person -> !person.roles().contains(Role.COMMITTEE_CLERK))
                .distinct()
                .sorted(java.util.Comparator.comparing(Person::name).thenComparing(Person::userId))
                .toList();
    }

    public void setPassphrase(String tender, String passphrase, String again) {
        String person = actor.get().userId();
        Refusal.unless(openers.isNamed(tender, person), "", "only the three named openers set a passphrase");
        refuseUnlessBefore(tender);
        Refusal.unless(!keys.isHolder(tender, person), "", "you have set your passphrase already");
        Passphrase.refuseUnlessStrong(passphrase, again);
        keys.addHolder(tender, person, person, passphrase, clock.now());
        log.done(tender, actor.get().name() + " set an opening passphrase");
        sealWhenComplete(tender);
    }

    /** The code is shown once, on the sheet that goes into the safe. */
    public String printRecoverySheet(String tender) {
        Refusal.unless(
                actor.get().has(Role.COMMITTEE_CLERK)
                        && !openers.isNamed(tender, actor.get().userId()),
                "",
                "a committee clerk who is none of the openers prints the recovery sheet");
        refuseUnlessBefore(tender);
        Refusal.unless(!keys.isHolder(tender, BoxKeys.RECOVERY_SHEET), "", "the recovery sheet was printed already");
        String code = PaperCode.fresh();
        keys.addHolder(tender, BoxKeys.RECOVERY_SHEET, actor.get().userId(), normal(code), clock.now());
        log.done(tender, actor.get().name() + " printed the recovery sheet for the safe");
        sealWhenComplete(tender);
        return code;
    }

    @Transactional(readOnly = true)
    public List<String> toSetPassphrase(String tender) {
        return named(tender).stream()
                .filter(user -> !keys.isHolder(tender, user))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isHolder(String tender, String holder) {
        return keys.isHolder(tender, holder);
    }

    @Transactional(readOnly = true)
    public void refuseUnlessHolder(String tender, String holder) {
        Refusal.unless(keys.isHolder(tender, holder), "", "this is done on its page, not here");
    }

    /** The code as it is typed: spaces, dashes and small letters do not matter. */
    static String normal(String code) {
        return PaperCode.normal(code);
    }

    private List<String> named(String tender) {
        return openers.of(tender).stream().map(Openers.Opener::userId).toList();
    }

    private void sealWhenComplete(String tender) {
        List<String> holders = new ArrayList<>(named(tender));
        holders.add(BoxKeys.RECOVERY_SHEET);
        if (holders.stream().allMatch(holder -> keys.isHolder(tender, holder))) {
            var seal = keys.make(tender, holders, clock.now());
            String what = "The box is locked with the key " + seal.fingerprint().substring(0, 16);
            log.done(tender, what);
            facts.publishEvent(new BoxSealed(tenders.tender(tender).caseReference(), tender, what));
        }
    }

    private TenderView refuseUnlessBefore(String tender) {
        TenderView view = tenders.tender(tender);
        Refusal.unless(
                view.status() == TenderStatus.DESIGNED || view.status() == TenderStatus.PUBLISHED,
                "",
                "the openers of a tender are named once it is designed");
        Refusal.unless(keys.seal(tender).isEmpty(), "", "the box of this tender is locked already");
        Refusal.unless(
                view.deadline() == null || !clock.now().isAfter(view.deadline()),
                "",
                "the tender has closed: its box can no longer be locked");
        return view;
    }

    private Person opener(String userId) {
        return candidates().stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "openers",
                        "openers are officers, commissioners, contract managers or managers, and no clerks"));
    }
}
