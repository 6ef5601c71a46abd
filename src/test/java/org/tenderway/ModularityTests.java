package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Every room uses only what its charter allows, and only through the counters. */
class ModularityTests {

    @Test
    void everyRoomKeepsToItsAllowedDependencies() {
        ApplicationModules rooms = ApplicationModules.of(Tenderway.class);
        assertThat(rooms.stream().count()).isGreaterThan(15);
        rooms.verify();
    }

    @Test
    void proofAnArrowDownstreamAndAReachBehindTheCounterAreReported() {
        ApplicationModules broken = ApplicationModules.of("org.tenderway.broken.modules", (Location location) -> true);
        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'low' depends on module 'high'")
                .hasMessageContaining("Module 'high' depends on non-exposed type")
                .hasMessageContaining("Cycle detected");
    }
}
