package org.tenderway.contract.domain.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Whether the cut-over may go ahead, as it was last decided.
 *
 * @param goReason why it may, or may not
 */
@Embeddable
public record GoNoGo(
        @Column(name = "go") Boolean isGo, String goReason, String goBy, String goByName, LocalDate goOn) {}
