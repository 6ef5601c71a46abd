package org.tenderway.broken.modules.low;

import org.tenderway.broken.modules.high.Roof;

public class Ground {

    public Roof looksUp() {
        return new Roof();
    }
}
