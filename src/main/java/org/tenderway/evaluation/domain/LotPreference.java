package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.AsItStands;

/** Which lots one tenderer prefers where it may not win all of them, best first, as its bid says. */
@Entity
@Table(name = "evaluation_lot_preference")
class LotPreference {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String supplier;

    @Column
    private String lots = "";

    @Column
    private String recordedBy = "";

    @Column
    private Instant recordedAt = Instant.EPOCH;

    @SuppressWarnings("NullAway.Init")
    protected LotPreference() {}

    LotPreference(String tender, String supplier) {
        this.id = tender + "/" + supplier;
        this.tender = tender;
        this.supplier = supplier;
    }

    static String idOf(String tender, String supplier) {
        return tender + "/" + supplier;
    }

    void becomes(List<Integer> preferred, String by, Instant at) {
        lots = preferred.stream().map(String::valueOf).collect(Collectors.joining(" "));
        recordedBy = by;
        recordedAt = at;
    }

    String supplier() {
        return supplier;
    }

    AsItStands asItStands() {
        return new AsItStands(
                "/tenders/%s/lot-preferences".formatted(tender),
                recordedBy,
                version == null ? null : recordedAt,
                fields(lots()));
    }

    static Map<String, String> fields(List<Integer> preferred) {
        return Map.of("Preferred lots", preferred.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    List<Integer> lots() {
        return Stream.of(lots.split(" "))
                .filter(lot -> !lot.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
