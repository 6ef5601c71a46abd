package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.AssessedLot.Conflicts;
import org.tenderway.evaluation.AssessedLot.Seat;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/** Who sat on a panel and what was declared, without a name: that is all that a public paper needs. */
@Component
class PanelInNumbers {

    private final People people;
    private final Interests interests;
    private final JdbcTemplate jdbc;

    PanelInNumbers(People people, Interests interests, DataSource source) {
        this.people = people;
        this.interests = interests;
        this.jdbc = new JdbcTemplate(source);
    }

    List<Seat> seats(Evaluation evaluation) {
        Panel panel = evaluation.panel();
        List<Seat> seats = new ArrayList<>();
        Map<String, Integer> chairs = new TreeMap<>();
        panel.chairs().all().forEach(user -> chairs.merge(panel.departmentOf(user), 1, Integer::sum));
        chairs.forEach((department, count) -> seats.add(new Seat("Chair", department, count)));
        Map<String, Integer> evaluators = new TreeMap<>();
        panel.submitted()
                .forEach(user -> evaluators.merge(part(user) + "\n" + panel.departmentOf(user), 1, Integer::sum));
        evaluators.forEach((seat, count) -> seats.add(
                new Seat(seat.substring(0, seat.indexOf('\n')), seat.substring(seat.indexOf('\n') + 1), count)));
        return seats;
    }

    Conflicts conflicts(Evaluation evaluation) {
        return new Conflicts(
                people(evaluation, "standing <> 'NAMED'"),
                interests.countByLotRole(evaluation.lotRole()),
                people(evaluation, "standing = 'CONFLICTED'"));
    }

    private int people(Evaluation evaluation, String standing) {
        Integer found = jdbc.queryForObject(
                "select count(*) from evaluation_member where lot_role = ? and " + standing,
                Integer.class,
                evaluation.lotRole());
        return found == null ? 0 : found;
    }

    private String part(String user) {
        boolean lay = people.find(user)
                .map(person -> person.roles().contains(Role.LAY_EVALUATOR)
                        && !person.roles().contains(Role.EVALUATOR))
                .orElse(false);
        return lay ? Role.LAY_EVALUATOR.label() : Role.EVALUATOR.label();
    }
}
