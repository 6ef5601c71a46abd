package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A concern as it is told: code of its kind and severity, the day it was noted, and a note in general words. */
public record NewConcern(String kind, String severity, @Nullable LocalDate notedOn, String note) {}
