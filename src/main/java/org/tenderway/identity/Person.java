package org.tenderway.identity;

import java.util.Set;

/** Somebody who can sign in. */
public record Person(String userId, String name, String email, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
