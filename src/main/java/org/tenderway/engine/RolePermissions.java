package org.tenderway.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;

/**
 * What each role may do in the engine's web applications. Working on a task needs no entry: the engine lets its
 * candidates do that, and only them.
 */
@Component
@Order(40)
class RolePermissions implements Provision {

    private static final String EVERY = "*";

    private final AuthorizationService authorizations;

    RolePermissions(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void provide() {
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATOR, resource, EVERY, ALL);
        }
        List<Role> staff = Arrays.stream(Role.values())
                .filter(role -> role != Role.SUPPLIER && role != Role.ADMINISTRATOR)
                .toList();
        for (Role role : staff) {
            grant(role, Resources.APPLICATION, "tasklist", ACCESS);
            grant(role, Resources.FILTER, EVERY, READ);
            if (role != Role.MANAGER) {
                // The picture of the process, beside each of its tasks.
                grant(role, Resources.PROCESS_DEFINITION, EVERY, ProcessDefinitionPermissions.READ);
            }
        }
        grant(Role.MANAGER, Resources.APPLICATION, "cockpit", ACCESS);
        grant(
                Role.MANAGER,
                Resources.PROCESS_DEFINITION,
                EVERY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Role.MANAGER, Resources.DECISION_DEFINITION, EVERY, READ, READ_HISTORY);
        grant(Role.MANAGER, Resources.DECISION_REQUIREMENTS_DEFINITION, EVERY, READ);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization entry = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(role.groupId())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (entry == null) {
            entry = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            entry.setGroupId(role.groupId());
            entry.setResource(resource);
            entry.setResourceId(id);
        } else if (Arrays.stream(permissions).allMatch(entry::isPermissionGranted)) {
            return;
        }
        for (Permission permission : permissions) {
            entry.addPermission(permission);
        }
        authorizations.saveAuthorization(entry);
    }
}
