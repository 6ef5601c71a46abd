package org.tenderway.evaluation.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/** The try-out is for the council's people; suppliers do not come in. */
@Component
class TryOutReaders {

    private final CurrentActor actor;

    TryOutReaders(CurrentActor actor) {
        this.actor = actor;
    }

    void refuseOthers() {
        Actor by = actor.get();
        if (by.has(Role.SUPPLIER) || by.roles().isEmpty()) {
            throw new AccessDeniedException("the try-out is for people of the council");
        }
    }
}
