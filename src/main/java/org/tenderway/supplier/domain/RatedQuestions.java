package org.tenderway.supplier.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tenderway.supplier.CareRating;

/** The overall rating and the five key questions. */
@Embeddable
record RatedQuestions(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating overall,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating safe,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating effective,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating caring,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating responsive,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CareRating wellLed) {}
