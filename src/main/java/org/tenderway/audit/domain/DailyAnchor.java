package org.tenderway.audit.domain;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/** In the quiet of the night: one node walks along the trail and anchors it, and every node writes its file. */
@Component
public class DailyAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAnchor.class);

    private final TrailWatch watch;

    DailyAnchor(TrailWatch watch) {
        this.watch = watch;
    }

    @Scheduled(cron = "${tenderway.audit.anchor:0 10 2 * * *}", zone = "Europe/London")
    public void take() {
        watch.anchorToday().ifPresent(anchor -> LOG.info("the trail was anchored at entry {}", anchor.lastSequence()));
    }

    /** A little later, so that the anchor of today is there, whoever took it; and then again where that took long. */
    @Scheduled(cron = "${tenderway.audit.anchor-file:0 12,42 2 * * *}", zone = "Europe/London")
    public void write() {
        try {
            watch.writeFile();
        } catch (UncheckedIOException | Refusal unwritable) {
            LOG.error("the file of anchors could not be written: {}", unwritable.getMessage());
        }
    }
}
