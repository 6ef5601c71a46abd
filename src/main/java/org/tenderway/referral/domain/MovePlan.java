package org.tenderway.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.AsItStands;

/** Where a person moves or why they stay, and who planned it when. */
@Embeddable
public record MovePlan(
        @Column String movePlan,
        @Nullable LocalDate moveBy,
        @Column String movePlannedBy,
        @Nullable Instant movePlannedAt) {

    static final MovePlan NONE = new MovePlan("", null, "", null);

    AsItStands asItStands(String placement) {
        return new AsItStands("/placements/" + placement, movePlannedBy, movePlannedAt, fields(movePlan, moveBy));
    }

    static Map<String, String> fields(String plan, @Nullable LocalDate by) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Plan", plan);
        fields.put("Move by", by == null ? "" : Days.plain(by));
        return fields;
    }
}
