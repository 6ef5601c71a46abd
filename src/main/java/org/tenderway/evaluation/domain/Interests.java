package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Interests extends Repository<DeclaredInterest, String> {

    DeclaredInterest save(DeclaredInterest interest);

    Optional<DeclaredInterest> findById(String reference);

    int countByLotRole(String lotRole);

    List<DeclaredInterest> findByTenderOrderByDeclaredAtAscReferenceAsc(String tender);

    List<DeclaredInterest> findByTenderAndUserId(String tender, String userId);
}
