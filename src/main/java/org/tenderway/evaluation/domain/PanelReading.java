package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

/** The panel of a lot-role for officers and managers, with everybody who left it. */
@Service
@Transactional(readOnly = true)
public class PanelReading {

    private final EvaluationFiles files;
    private final Departures departures;
    private final Interviews interviews;
    private final People people;
    private final CurrentActor actor;

    PanelReading(
            EvaluationFiles files, Departures departures, Interviews interviews, People people, CurrentActor actor) {
        this.files = files;
        this.departures = departures;
        this.interviews = interviews;
        this.people = people;
        this.actor = actor;
    }

    public PanelView panel(String lotRole) {
        ScoringRule.PANEL_READERS.unlessTheirs(
                actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER));
        Evaluation evaluation = files.file(lotRole);
        List<Departure> departed = departures.findByLotRoleOrderByRecordedAtAscIdAsc(lotRole);
        List<String> here = evaluation.panel().onPanel();
        return new PanelView(
                files.title(lotRole),
                evaluation.stage().words(),
                interviews.isSeatOpen(evaluation),
                evaluation.members().stream()
                        .map(member -> new PanelView.Seat(
                                member.userId(),
                                name(member.userId()),
                                member.part().words(),
                                member.standing().words(),
                                Replacing.mayBeReplaced(evaluation, member, departed)))
                        .toList(),
                Stream.of(Role.EVALUATOR, Role.LAY_EVALUATOR, Role.MODERATOR)
                        .flatMap(role -> people.having(role).stream())
                        .distinct()
                        .filter(person -> !here.contains(person.userId()))
                        .map(person -> new PanelView.Person(person.userId(), person.name()))
                        .toList(),
                departed.stream()
                        .map(each -> each.view(name(each.userId()), name(each.successor()), name(each.recordedBy())))
                        .toList());
    }

    private String name(String user) {
        return people.find(user).map(Person::name).orElse(user);
    }
}
