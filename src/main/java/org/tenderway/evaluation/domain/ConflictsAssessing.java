package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.tender.TenderCreated;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Keeps the conflicts assessment of each tender, from the start of the procedure and under review ever after. */
@Service
@Transactional
public class ConflictsAssessing {

    static final String PREPARED =
            """
            Prepared as the procedure starts (Procurement Act 2023, sections 81 to 83). No conflict is known. Everybody \
            on a panel declares, bidder by bidder, before any bid is seen; whoever declares an interest loses access at \
            once, and a procurement officer decides.""";

    private static final int LONGEST = 4000;

    private final AssessmentVersions versions;
    private final Interests interests;
    private final Tenders tenders;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    ConflictsAssessing(
            AssessmentVersions versions,
            Interests interests,
            Tenders tenders,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.versions = versions;
        this.interests = interests;
        this.tenders = tenders;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void on(TenderCreated created) {
        revise(created.subject(), PREPARED);
    }

    @Transactional(readOnly = true)
    public AssessmentView assessment(String tender) {
        Refusal.unlessTheirs(
                actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER),
                "only procurement officers and managers see the conflicts assessment");
        List<AssessmentVersion> kept = versions.findByTenderOrderByNumber(tender);
        List<AssessmentView.Version> views = new ArrayList<>();
        for (int at = 0; at < kept.size(); at++) {
            AssessmentView.Version view = kept.get(at).view(at + 1);
            views.add(new AssessmentView.Version(
                    view.number(), view.statement(), name(view.revisedBy()), view.revisedAt()));
        }
        Collections.reverse(views);
        return new AssessmentView(
                tenders.tender(tender).title(),
                views,
                interests.findByTenderOrderByDeclaredAtAscReferenceAsc(tender).stream()
                        .map(interest -> interest.view(name(interest.userId())))
                        .toList());
    }

    /** An officer's own words on it; names of people do not belong in them. */
    public void review(String tender, String statement) {
        Refusal.unless(
                actor.get().has(Role.PROCUREMENT_OFFICER),
                "",
                "a procurement officer keeps the conflicts assessment under review");
        Refusal.unless(!statement.isBlank(), "statement", "say what you reviewed and what follows from it");
        Refusal.unless(statement.length() <= LONGEST, "statement", "keep this within 4,000 characters");
        tenders.tender(tender);
        revise(tender, statement.strip());
    }

    /** In neutral words: no person, no bidder. */
    void revise(String tender, String statement) {
        versions.save(new AssessmentVersion(tender, statement, actor.get().userId(), clock.instant()));
    }

    private String name(String user) {
        return people.find(user).map(Person::name).orElse(user);
    }
}
