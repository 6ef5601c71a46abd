package org.tenderway.referral.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/** Everybody of the council reads referrals; a supplier would read what others were offered. */
@Component("referralReaders")
class Readers {

    private final CurrentActor actor;

    Readers(CurrentActor actor) {
        this.actor = actor;
    }

    void refuseSuppliers() {
        Actor by = actor.get();
        if (by.has(Role.SUPPLIER) || by.roles().isEmpty()) {
            throw new AccessDeniedException("requests and placements are read by people of the council");
        }
    }

    boolean isOfficer() {
        Actor by = actor.get();
        return by.has(Role.PLACEMENT_OFFICER);
    }
}
