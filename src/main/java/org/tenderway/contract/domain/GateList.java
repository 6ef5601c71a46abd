package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What an officer checked before a signature, and who it was. */
@Embeddable
record GateList(
        boolean exclusionsChecked,
        boolean conflictsConfirmed,
        boolean insuranceSeen,
        boolean formAgreed,
        String gateNote,
        String gatesBy,
        String gatesByName,
        LocalDate gatesOn) {}
