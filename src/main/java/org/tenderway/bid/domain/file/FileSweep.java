package org.tenderway.bid.domain.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour removes bytes that belong to no file: what an upload left that was undone after they were written. */
@Component
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);

    private final FileStore store;

    FileSweep(FileStore store) {
        this.store = store;
    }

    @Scheduled(cron = "${tenderway.files.sweep:0 40 * * * *}", zone = "Europe/London")
    void sweep() {
        try {
            int swept = store.sweep();
            if (swept > 0) {
                LOG.info("swept {} pieces that belonged to no file", swept);
            }
        } catch (FileStore.Unavailable later) {
            LOG.warn("the store of files did not answer the sweep");
        }
    }
}
