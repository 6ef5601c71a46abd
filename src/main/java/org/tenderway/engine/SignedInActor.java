package org.tenderway.engine;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/**
 * The acting person is the one the engine has authenticated; a job has none and acts as the system. Whoever is signed in
 * for a supplier acts as a supplier, whichever it is.
 */
@Component
class SignedInActor implements CurrentActor {

    /** The trail is read by people who must not know who asks and who bids. */
    private static final Actor A_SUPPLIER = new Actor("supplier", "A supplier", Set.of(Role.SUPPLIER));

    private final IdentityService identities;
    private final People people;

    SignedInActor(IdentityService identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    @Override
    public Actor get() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return SuppliersOnly.signedIn().isPresent() ? A_SUPPLIER : Actor.SYSTEM;
        }
        String userId = authentication.getUserId();
        return people.find(userId)
                .map(person -> new Actor(userId, person.name(), person.roles()))
                .orElseGet(() -> new Actor(userId, userId, Set.of()));
    }
}
