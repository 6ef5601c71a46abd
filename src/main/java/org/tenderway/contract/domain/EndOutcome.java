package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tenderway.contract.EndResult;

/**
 * What became of one end, who had decided it and why.
 *
 * @param answered whether somebody had answered the question before the end came
 */
@Embeddable
public record EndOutcome(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) EndResult outcome,
        boolean answered,
        String reason,
        String author,
        String authorName,
        LocalDate recordedOn) {}
