package org.tenderway.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;

/**
 * Refuses to start without an administrator: as long as that group is empty, the engine's web application lets anybody
 * who comes along create one.
 */
@Component
@Order(30)
class FirstAdministrator implements Provision {

    private static final int SHORTEST_PASSWORD = 12;

    private final IdentityService identities;
    private final String id;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            @Value("${tenderway.admin.id:}") String id,
            @Value("${tenderway.admin.password:}") String password) {
        this.identities = identities;
        this.id = id.strip();
        this.password = password;
    }

    @Override
    public void provide() {
        if (hasMember()) {
            return;
        }
        if (id.isEmpty() || password.length() < SHORTEST_PASSWORD) {
            throw new MissingAdministrator(
                    """
                    Tenderway does not start without an administrator, and the group %s has no member. \
                    Name the first one for one start: set the environment variables TENDERWAY_ADMIN_ID and \
                    TENDERWAY_ADMIN_PASSWORD (at least %d characters), then unset the password."""
                            .formatted(Role.ADMINISTRATOR.groupId(), SHORTEST_PASSWORD));
        }
        if (identities.createUserQuery().userId(id).count() == 0) {
            var user = identities.newUser(id);
            user.setFirstName(id);
            user.setPassword(password);
            identities.saveUser(user);
        }
        identities.createMembership(id, Role.ADMINISTRATOR.groupId());
    }

    private boolean hasMember() {
        return identities
                        .createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.groupId())
                        .count()
                > 0;
    }

    /** The product would be open to whoever comes first. */
    static final class MissingAdministrator extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        MissingAdministrator(String whatToDo) {
            super(whatToDo);
        }
    }
}
