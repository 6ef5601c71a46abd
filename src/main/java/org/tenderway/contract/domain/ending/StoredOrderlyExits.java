package org.tenderway.contract.domain.ending;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tenderway.vocabulary.Refusal;

interface StoredOrderlyExits extends JpaRepository<OrderlyExit, String> {

    List<OrderlyExit> findByContractOrderByReference(String contract);

    int countByContract(String contract);

    default OrderlyExit existing(String reference) {
        return findById(reference).orElseThrow(() -> Refusal.because("there is no exit %s".formatted(reference)));
    }
}
