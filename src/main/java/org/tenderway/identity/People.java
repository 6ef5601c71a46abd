package org.tenderway.identity;

import java.util.List;
import java.util.Optional;

/** Everybody who can sign in, and the part each plays. */
public interface People {

    Optional<Person> find(String userId);

    List<Person> having(Role role);
}
