package org.tenderway.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

class TrailApiTests {

    private final Trail trail = Mockito.mock(Trail.class);
    private final TrailApi api = new TrailApi(trail);

    @Test
    void aFullPageSaysWhereTheOlderEntriesStart() {
        CaseReference homeCare = new CaseReference("HC-2018");
        Mockito.when(trail.newest(homeCare, Long.MAX_VALUE, 2)).thenReturn(List.of(entry(9), entry(7)));
        Mockito.when(trail.newest(homeCare, 7, 2)).thenReturn(List.of(entry(3)));
        assertThat(api.trail("hc-2018", null, 2).olderBefore()).isEqualTo(7);
        assertThat(api.trail("HC-2018", 7L, 2).olderBefore()).isNull();
        assertThat(api.trail("HC-2018", 7L, 2).entries())
                .extracting(TrailApi.Line::sequence)
                .containsExactly(3L);
    }

    @Test
    void badInputIsAnsweredWithTheReason() {
        assertThatThrownBy(() -> api.trail("nonsense", null, 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> api.trail("HC-2018", null, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> api.trail("HC-2018", null, 2)).isInstanceOf(ResponseStatusException.class);
    }

    private static TrailEntry entry(long sequence) {
        return new TrailEntry(
                sequence,
                1,
                new CaseReference("HC-2018"),
                "HC-2018",
                "ProgrammeOpened",
                "opened",
                "",
                "officer",
                "Olive Officer",
                "Commissioner",
                Instant.EPOCH,
                Instant.EPOCH,
                "a",
                "b");
    }
}
