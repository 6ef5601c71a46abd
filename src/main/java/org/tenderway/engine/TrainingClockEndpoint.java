package org.tenderway.engine;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The training clock for machines that are signed in; there is none where training is off. */
@RestController
@Profile({"demo", "test"})
@RequestMapping("/api/v1/training-clock")
class TrainingClockEndpoint {

    private final TrainingClock clock;

    TrainingClockEndpoint(TrainingClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Now now() {
        return new Now(clock.now());
    }

    @PostMapping
    TrainingClock.Advance advance(@RequestBody Wish wish) {
        return clock.advanceTo(TrainingClockPages.moment(wish.advanceTo()));
    }

    record Wish(@Nullable String advanceTo) {}

    record Now(LocalDateTime now) {}
}
