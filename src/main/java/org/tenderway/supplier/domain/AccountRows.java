package org.tenderway.supplier.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRows extends Repository<SupplierAccount, String> {

    SupplierAccount save(SupplierAccount account);

    Optional<SupplierAccount> findById(String account);

    Optional<SupplierAccount> findBySupplier(String supplier);

    void deleteById(String account);
}
