package org.tenderway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.portal.Payloads;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** What a room says of its keys and tasks, beside the rooms of the product. */
@Component
class PaperRoom implements CaseSubjects, TaskFacts {

    @Override
    public Optional<CaseSubject> subject(String key) {
        return key.startsWith("PAPER-")
                ? Optional.of(new CaseSubject(key, new CaseReference("PAPER-2018"), "Lot 6 Rushcliffe, lead"))
                : Optional.empty();
    }

    @Override
    public List<String> factsFor(String task, String key) {
        if (task.equals("paperSigns")) {
            List<String> typed = new ArrayList<>(Payloads.hundred().subList(0, 10));
            typed.addAll(Payloads.NAMES);
            return typed;
        }
        return task.startsWith("paperRound")
                ? List.of("The standstill ends on 11 June 2018", "Lot 6 is worth waiting for")
                : List.of();
    }
}
