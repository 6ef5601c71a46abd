package org.tenderway.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;

/** Every role is a group of the engine, because process models name roles as candidate groups. */
@Component
@Order(10)
class RoleGroups implements Provision {

    private final IdentityService identities;

    RoleGroups(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void provide() {
        for (Role role : Role.values()) {
            if (identities.createGroupQuery().groupId(role.groupId()).count() == 0) {
                var group = identities.newGroup(role.groupId());
                group.setName(role.label());
                group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
                identities.saveGroup(group);
            }
        }
    }
}
