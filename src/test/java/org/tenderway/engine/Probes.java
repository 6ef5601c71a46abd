package org.tenderway.engine;

import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderway.vocabulary.Refusal;

/** What the tests of this room put beside the product. */
@Configuration
class Probes {

    /** Sings when an expression reaches it. */
    @Bean
    Canary canary() {
        return new Canary();
    }

    @Bean
    ProbeDoor probeDoor() {
        return new ProbeDoor();
    }

    public static class Canary {

        private final AtomicInteger songs = new AtomicInteger();

        public Date sing() {
            songs.incrementAndGet();
            return new Date(0);
        }

        int songs() {
            return songs.get();
        }
    }

    /** Refuses what is not a yes, and counts the yeses. */
    public static class ProbeDoor {

        private final AtomicInteger done = new AtomicInteger();

        public void confirm(String decision) {
            Refusal.unless(decision.equals("yes"), "decision", "only a yes goes on here");
            done.incrementAndGet();
        }

        public void tick() {
            done.incrementAndGet();
        }

        int done() {
            return done.get();
        }
    }
}
