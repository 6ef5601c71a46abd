package org.tenderway.supplier.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<SupplierPerson, String> {

    Optional<SupplierPerson> findByEnteredAs(String signIn);

    Optional<SupplierPerson> findByTokenHash(String tokenHash);

    Optional<SupplierPerson> findByResetHash(String resetHash);

    Optional<SupplierPerson> findFirstByAccount(String account);

    List<SupplierPerson> findByAccountInAndConfirmedIsTrueOrderByPerson(Collection<String> accounts);
}
