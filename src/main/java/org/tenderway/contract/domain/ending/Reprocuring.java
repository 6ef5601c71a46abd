package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.ReprocurementProposed;
import org.tenderway.contract.domain.ContractEnds;
import org.tenderway.contract.domain.ContractEnds.PresentEnd;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.TermPlanning;
import org.tenderway.contract.domain.Timetable;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.Intentions;
import org.tenderway.vocabulary.Refusal;

/** Procures again what a contract gives: a linked intention with its lead time, so that the question is answered. */
@Service
@Transactional
public class Reprocuring {

    private static final int LONGEST = 4000;

    private final StoredReprocurements reprocurements;
    private final ContractEnds ends;
    private final TermPlanning planning;
    private final Intentions intentions;
    private final ApplicationEventPublisher facts;
    private final CurrentActor actor;

    Reprocuring(
            StoredReprocurements reprocurements,
            ContractEnds ends,
            TermPlanning planning,
            Intentions intentions,
            ApplicationEventPublisher facts,
            CurrentActor actor) {
        this.reprocurements = reprocurements;
        this.ends = ends;
        this.planning = planning;
        this.intentions = intentions;
        this.facts = facts;
        this.actor = actor;
    }

    public String start(String contract, String reason) {
        Actor by = ends.manager("procures again");
        PresentEnd present = ends.of(contract);
        ends.answer(contract, EndResult.RE_TENDERED, reason, by);
        String reference = "%s-N%d".formatted(contract, reprocurements.countByContract(contract) + 1);
        reprocurements.saveAndFlush(
                new Reprocurement(reference, contract, present.end(), reason, written(planning.timetable(contract))));
        facts.publishEvent(new ReprocurementProposed(
                present.caseReference(),
                contract,
                reference,
                "What contract %s gives is to be procured again before %s"
                        .formatted(contract, Days.plain(present.end())),
                reason.strip()));
        return reference;
    }

    private String written(Timetable timetable) {
        LocalDate last = timetable.reprocureBy();
        String late = last.isBefore(ends.today())
                ? "The last day to decide was %s: a bridge to the new contract will be needed\n"
                        .formatted(Days.plain(last))
                : "";
        String all = late
                + timetable.reprocure().stream().map(Timetable.Step::sentence).collect(Collectors.joining("\n"));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** The plan hears of it at once, whoever agrees on the timetable and when. */
    public void proposeIntention(String reference) {
        Reprocurement reprocurement = reprocurements.existing(reference);
        Reprocurement.View view = reprocurement.view();
        PresentEnd present = ends.of(view.contract());
        reprocurement.became(intentions.propose(
                present.caseReference(),
                view.contract(),
                "Procure again: %s".formatted(present.title()),
                "contract %s ends on %s; %s"
                        .formatted(
                                view.contract(),
                                Days.plain(view.aboutEnd()),
                                view.timetable().stream()
                                        .reduce((earlier, later) -> later)
                                        .orElse(""))));
        reprocurements.saveAndFlush(reprocurement);
    }

    public void agree(String reference, String note) {
        Actor by = actor.get();
        Refusal.unless(by.has(Role.PROCUREMENT_OFFICER), "note", "only a procurement officer agrees on the timetable");
        Reprocurement reprocurement = reprocurements.existing(reference);
        reprocurement.agree(note, by, ends.today());
        reprocurements.saveAndFlush(reprocurement);
    }

    @Transactional(readOnly = true)
    public List<String> lines(String reference) {
        return reprocurements
                .findById(reference)
                .map(Reprocurement::view)
                .map(view -> view.timetable())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Reprocurement.View> of(String contract) {
        return reprocurements.findByContractOrderByReference(contract).stream()
                .map(Reprocurement::view)
                .toList();
    }
}
