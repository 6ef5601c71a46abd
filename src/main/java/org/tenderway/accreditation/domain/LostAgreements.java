package org.tenderway.accreditation.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AgreementEnds;

/** Lets an accreditation lapse whose agreement was terminated: nobody is accredited without one. */
@Service
@Transactional
class LostAgreements implements AgreementEnds {

    private final StoredAccreditations stored;
    private final Clock clock;

    LostAgreements(StoredAccreditations stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public void terminated(String reference, String because) {
        Accreditation accreditation = stored.accreditation(reference);
        if (accreditation.status() == AccreditationStatus.ACCREDITED) {
            accreditation.loseAgreement(because, LocalDate.now(clock));
            stored.save(accreditation);
        }
    }
}
