package org.tenderway.debrief.domain;

import java.util.EnumSet;
import java.util.Set;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** Who reads the papers of an evaluation in the council: never those who only score. */
public final class PaperRights {

    private static final Set<Role> READERS =
            EnumSet.of(Role.PROCUREMENT_OFFICER, Role.COMMITTEE_CLERK, Role.MANAGER, Role.COMMISSIONER);

    private PaperRights() {}

    public static void refuseUnlessReader(Actor actor) {
        if (actor.roles().stream().noneMatch(READERS::contains)) {
            throw new Refusal.NotTheirs("", "the papers of an evaluation are for officers and the committee's clerk");
        }
    }
}
