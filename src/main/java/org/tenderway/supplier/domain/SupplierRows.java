package org.tenderway.supplier.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SupplierRows extends Repository<Supplier, Long> {

    Supplier save(Supplier supplier);

    Optional<Supplier> findById(Long number);

    Optional<Supplier> findByNameKey(String nameKey);

    List<Supplier> findByNameKeyIn(Collection<String> nameKeys);

    List<Supplier> findByNumberIn(Collection<Long> numbers);

    List<Supplier> findAllByOrderByNameKey();
}
