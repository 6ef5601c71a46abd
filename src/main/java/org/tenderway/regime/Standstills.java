package org.tenderway.regime;

/** Counts standstills as each regime's text says. */
public interface Standstills {

    /**
     * @throws org.tenderway.vocabulary.Refusal when the question cannot lawfully be answered, such as a stated end
     *     shorter than the minimum or a channel that the regime does not know
     */
    StandstillAnswer answer(StandstillQuestion question);
}
