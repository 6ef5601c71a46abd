package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.AccreditedListView;
import org.tenderway.vocabulary.TaskFacts;

/** What people see on the tasks of lists and applications. */
@Component
@Transactional(readOnly = true)
class AccreditationTaskFacts implements TaskFacts {

    private static final Set<String> OF_LISTS = Set.of("inviteIncumbents", "decideListEnd");
    private static final Set<String> OF_HOMES = Set.of(
            "submitApplication",
            "submitRemedy",
            "assessResidentialHome",
            "assessNursingHome",
            "approveAccreditation",
            "signAgreement",
            "renewResidentialHome",
            "renewNursingHome");

    private final AccreditationRegister register;
    private final StoredAccreditations stored;
    private final Standings standings;
    private final Clock clock;

    AccreditationTaskFacts(
            AccreditationRegister register, StoredAccreditations stored, Standings standings, Clock clock) {
        this.register = register;
        this.stored = stored;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        if (OF_LISTS.contains(taskDefinitionKey)) {
            return register.list(businessKey)
                    .map(AccreditationTaskFacts::ofList)
                    .orElse(List.of());
        }
        if (OF_HOMES.contains(taskDefinitionKey)) {
            return stored.findById(businessKey).map(this::ofHome).orElse(List.of());
        }
        return List.of();
    }

    private static List<String> ofList(AccreditedListView list) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, for %s%s"
                .formatted(list.title(), list.council(), list.partner().isEmpty() ? "" : " and " + list.partner()));
        lines.add("Ends on %s, and every agreement on it".formatted(Days.plain(list.endsOn())));
        lines.add(
                list.endsOn().equals(list.ceilingEnd())
                        ? "It has reached its ceiling and cannot be extended"
                        : "It may be extended to %s at most".formatted(Days.plain(list.ceilingEnd())));
        return lines;
    }

    private List<String> ofHome(Accreditation home) {
        LocalDate today = LocalDate.now(clock);
        Standing standing = standings.of(home);
        AccreditationView place = register.find(home.reference()).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("%s of %s, %s"
                .formatted(
                        home.home(), place.supplierName(), home.registration().label()));
        lines.add("The list ends on %s"
                .formatted(Days.plain(standings.list(home).term().endsOn())));
        if (!standing.failed().isEmpty()) {
            lines.add("Not met at the last look: %s".formatted(String.join(", ", standing.failed())));
        }
        if (!standing.runOut(today).isEmpty()) {
            lines.add("Evidence has run out: %s".formatted(String.join(", ", standing.runOut(today))));
        }
        if (!home.approvedByName().isEmpty()) {
            lines.add("Approved by %s".formatted(home.approvedByName()));
        }
        return lines;
    }
}
