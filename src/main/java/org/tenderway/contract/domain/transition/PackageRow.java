package org.tenderway.contract.domain.transition;

import java.time.LocalDate;

/**
 * One package of care that moves. It has a reference and no name: who receives the care is not known here.
 *
 * @param exceptedBecause why it does not move; empty unless it is excepted
 */
public record PackageRow(
        String reference, String from, String to, LocalDate movesOn, PackageStatus status, String exceptedBecause) {}
