package org.tenderway.identity;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is acting now: a signed-in person, or the system when a timer acts. */
public record Actor(String userId, String name, Set<Role> roles) {

    public static final Actor SYSTEM = new Actor("system", "Tenderway", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isSystem() {
        return userId.equals(SYSTEM.userId);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The roles as the trail shows them, in the order of the enum. */
    public String roleLabels() {
        return isSystem()
                ? "System"
                : new TreeSet<>(roles).stream().map(Role::label).collect(Collectors.joining(", "));
    }
}
