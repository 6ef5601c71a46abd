package org.tenderway.broken.modules.high;

import org.tenderway.broken.modules.low.inside.BackOffice;

public class Roof {

    public BackOffice reachesBehindTheCounter() {
        return new BackOffice();
    }
}
