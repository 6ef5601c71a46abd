package org.tenderway.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;

/** Fictional people with one published password, so that a demo can be signed in to. Never in production. */
@Component
@Profile({"demo", "test", "replay"})
@Order(20)
class DemoPeople implements Provision {

    static final String PASSWORD = "tenderway-demo";

    /** A fictional person; the note says on the terminal what they are for. */
    record DemoPerson(String userId, String firstName, String lastName, String does, List<Role> roles) {}

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(
                    "officer",
                    "Olive",
                    "Farrow",
                    "procurement officer and commissioner",
                    List.of(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER)),
            new DemoPerson("evaluator", "Evan", "Bright", "evaluator", List.of(Role.EVALUATOR)),
            new DemoPerson("moderator", "Moira", "Dale", "moderator", List.of(Role.MODERATOR)),
            new DemoPerson("clerk", "Clara", "Penn", "committee clerk", List.of(Role.COMMITTEE_CLERK)),
            new DemoPerson("contracts", "Conrad", "Tilley", "contract manager", List.of(Role.CONTRACT_MANAGER)),
            new DemoPerson("reviewer", "Rhona", "Vale", "quality reviewer of the council", List.of(Role.REVIEWER)),
            new DemoPerson(
                    "health",
                    "Hester",
                    "Quill",
                    "quality reviewer of the health partner",
                    List.of(Role.HEALTH_REVIEWER)),
            new DemoPerson("placements", "Percy", "Lund", "placement officer", List.of(Role.PLACEMENT_OFFICER)),
            new DemoPerson("manager", "Maya", "Holt", "manager, with Cockpit", List.of(Role.MANAGER)),
            new DemoPerson("expert", "Edith", "Marlow", "Expert by Experience", List.of(Role.LAY_EVALUATOR)),
            new DemoPerson("admin", "Ada", "Keys", "administrator", List.of(Role.ADMINISTRATOR)));

    private final IdentityService identities;

    DemoPeople(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void provide() {
        ALL.forEach(this::welcome);
    }

    private void welcome(DemoPerson person) {
        if (identities.createUserQuery().userId(person.userId()).count() == 0) {
            var user = identities.newUser(person.userId());
            user.setFirstName(person.firstName());
            user.setLastName(person.lastName());
            user.setEmail(person.userId() + "@council.example");
            user.setPassword(PASSWORD);
            identities.saveUser(user);
        }
        for (Role role : person.roles()) {
            var membership =
                    identities.createUserQuery().userId(person.userId()).memberOfGroup(role.groupId());
            if (membership.count() == 0) {
                identities.createMembership(person.userId(), role.groupId());
            }
        }
    }
}
