package org.tenderway.tender;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** Tenders, their lots and roles. */
public interface Tenders {

    Optional<TenderView> find(String reference);

    /** @throws org.tenderway.vocabulary.Refusal when there is none */
    TenderView tender(String reference);

    List<TenderView> of(CaseReference caseReference);

    /** Everything that was ever published, the latest deadline first; what was abandoned since too. */
    List<TenderView> published();

    /** @throws org.tenderway.vocabulary.Refusal when there is none */
    LotRoleView lotRole(String reference);

    Optional<LotRoleView> findLotRole(String reference);

    /** In the order of the lots. */
    List<LotRoleView> lotRolesOf(String tender);

    /** The rules of scoring that the tender publishes beside its criteria; empty where everything is as usual. */
    Optional<String> scoringRules(String tender);
}
