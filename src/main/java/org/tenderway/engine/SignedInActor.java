package org.tenderway.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/** The acting person is the one the engine has authenticated; a job has none and acts as the system. */
@Component
class SignedInActor implements CurrentActor {

    private final IdentityService identities;

    SignedInActor(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Actor get() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return Actor.SYSTEM;
        }
        String userId = authentication.getUserId();
        // Asked without the caller's own authorizations: nobody may be unable to see who they are.
        identities.clearAuthentication();
        try {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Group group : identities.createGroupQuery().groupMember(userId).list()) {
                Role.ofGroup(group.getId()).ifPresent(roles::add);
            }
            User user = identities.createUserQuery().userId(userId).singleResult();
            String name = user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
            return new Actor(userId, name, roles);
        } finally {
            identities.setAuthentication(authentication);
        }
    }
}
