package org.tenderway.supplier.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InvitationRows extends Repository<SupplierInvitation, String> {

    SupplierInvitation save(SupplierInvitation invitation);

    Optional<SupplierInvitation> findById(String invitation);

    Optional<SupplierInvitation> findByTokenHash(String tokenHash);

    List<SupplierInvitation> findByAccountOrderByInvitedAtAsc(String account);

    void delete(SupplierInvitation invitation);
}
