package org.tenderway.contract.domain.register;

import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Who keeps the register, and who may see what is public anyway. */
public final class RegisterRights {

    private RegisterRights() {}

    public static boolean mayKeep(Actor actor) {
        return actor.isSystem()
                || actor.has(Role.CONTRACT_MANAGER)
                || actor.has(Role.MANAGER)
                || actor.has(Role.ADMINISTRATOR);
    }

    public static void refuseUnlessKeeper(Actor actor) {
        Refusal.unless(mayKeep(actor), "", "only a contract manager, a manager or an administrator keeps the register");
    }

    static void refuseUnlessOfTheCouncil(Actor actor) {
        Refusal.unless(
                actor.isSystem() || (!actor.has(Role.SUPPLIER) && !actor.roles().isEmpty()),
                "",
                "only people of the council take lists from the register");
    }
}
