package org.tenderway.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** The awards of lot-roles, for the stages after them. */
public interface Awards {

    Optional<AwardView> find(String lotRole);

    List<AwardView> of(CaseReference caseReference);

    /** In the order of the lot-roles. */
    List<AwardView> ofTender(String tender);

    /**
     * Refuses with the reason unless a contract of this lot-role may be signed on the day: confirmed, every letter sent,
     * decision past its call-in, standstill over, no challenge open. On success the clearance of this one contract is
     * written, which the database demands of its signature.
     *
     * @return the first day on which signing is lawful, as the database knows it
     */
    LocalDate clearForSignature(String lotRole, String contract, LocalDate today);
}
