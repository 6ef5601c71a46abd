package org.tenderway.regime;

import java.util.List;

/** The grounds on which a contract may be ended before its time, as data with their source. */
public interface TerminationGrounds {

    List<TerminationGround> of(Regime regime);

    /** @throws org.tenderway.vocabulary.Refusal when the regime knows no such ground */
    TerminationGround ground(Regime regime, String code);
}
