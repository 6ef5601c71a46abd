package org.tenderway.identity;

/** Asked by a rule that must know who acts; a job of the engine acts as {@link Actor#SYSTEM}. */
public interface CurrentActor {

    Actor get();
}
