package org.tenderway.contract.domain.performance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One criterion of a review with what was found. */
@Embeddable
record Criterion(
        String title,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable Band band,
        @Nullable String note) {

    static Criterion open(String title) {
        return new Criterion(title, null, null);
    }
}
