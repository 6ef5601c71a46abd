package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A named exception as somebody proposes it, such as holding over until the new service starts. */
public record NewException(String name, String ground, String reason, @Nullable LocalDate reviewOn) {}
