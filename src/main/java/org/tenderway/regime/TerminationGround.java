package org.tenderway.regime;

import java.util.List;

/**
 * Why a contract may be ended before its time.
 *
 * @param regimes the regimes that know this ground
 * @param immediate whether the contract may end without a notice period
 * @param source the statute, or the contract itself
 */
public record TerminationGround(String code, String title, List<Regime> regimes, boolean immediate, String source) {

    public TerminationGround {
        regimes = List.copyOf(regimes);
    }
}
