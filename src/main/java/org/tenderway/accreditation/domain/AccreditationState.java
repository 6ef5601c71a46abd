package org.tenderway.accreditation.domain;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.Registration;
import org.tenderway.vocabulary.Refusal;

/** Where a provider stands with its list, moved only along the table of its life. */
@MappedSuperclass
abstract class AccreditationState extends AccreditationIdentity {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AccreditationStatus status = AccreditationStatus.INVITED;

    protected AccreditationState() {}

    AccreditationState(
            String reference,
            AccreditedList list,
            String supplier,
            String home,
            Registration registration,
            boolean incumbent,
            LocalDate today) {
        super(reference, list, supplier, home, registration, incumbent, today);
    }

    void moveTo(AccreditationStatus next, String matter) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "%s is %s: it cannot have %s".formatted(home(), status.word(), matter));
        status = next;
    }

    AccreditationStatus status() {
        return status;
    }
}
