package org.tenderway.tender.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredTenders extends JpaRepository<Tender, String> {

    List<Tender> findByCaseReferenceOrderByProviderRoleDesc(String caseReference);

    List<Tender> findByNoticePublishedOnIsNotNullOrderByNoticeDeadlineDescReference();

    default Tender existing(String reference) {
        return findById(reference)
                .orElseThrow(() -> new Refusal.NotTheirs("tender", "there is no tender " + reference));
    }
}
