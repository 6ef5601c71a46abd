package org.tenderway.regime;

import java.util.List;

/** What each regime demands, as data with its source. */
public interface Regimes {

    RegimeDemands demands(Regime regime);

    List<RegimeDemands> all();
}
