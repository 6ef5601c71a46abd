package org.tenderway.supplier.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.Refusal;

/** Keeps every organisation once, by its name. */
@Service
@Transactional
class SupplierRegister implements Suppliers {

    private final SupplierRows rows;

    SupplierRegister(SupplierRows rows) {
        this.rows = rows;
    }

    @Override
    public String register(String name, String email) {
        Optional<Supplier> known = rows.findByNameKey(Supplier.keyOf(name));
        known.ifPresent(supplier -> supplier.isReachedAt(email));
        return known.orElseGet(() -> rows.save(new Supplier(name, email)))
                .view()
                .reference();
    }

    /**
     * Enters an organisation that registered itself. Only whoever reads the mail of a known organisation is that
     * organisation; anybody else who has its name is told apart by a number.
     */
    String enter(String name, String email) {
        Optional<String> known = known(name, email);
        if (known.isPresent()) {
            return known.get();
        }
        String told = name;
        for (int number = 2; rows.findByNameKey(Supplier.keyOf(told)).isPresent(); number++) {
            told = "%s (%d)".formatted(name, number);
        }
        return rows.save(Supplier.asTyped(told, email)).view().reference();
    }

    /** The organisation of this name that is reached at this address. */
    Optional<String> known(String name, String email) {
        return rows.findByNameKey(Supplier.keyOf(name))
                .map(Supplier::view)
                .filter(supplier -> supplier.email().equalsIgnoreCase(email.strip()))
                .map(SupplierView::reference);
    }

    @Override
    public List<SupplierView> named(Collection<String> names) {
        Map<String, Supplier> known = new HashMap<>();
        rows.findByNameKeyIn(names.stream().map(Supplier::keyOf).toList())
                .forEach(supplier -> known.put(Supplier.keyOf(supplier.view().name()), supplier));
        return names.stream()
                .map(name -> known.computeIfAbsent(
                                Supplier.keyOf(name), key -> rows.save(Supplier.withoutAddress(name)))
                        .view())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SupplierView> find(String reference) {
        return rows.findById(Supplier.numberIn(reference)).map(Supplier::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupplierView> these(Collection<String> references) {
        return rows.findByNumberIn(references.stream().map(Supplier::numberIn).toList()).stream()
                .map(Supplier::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public SupplierView supplier(String reference) {
        return find(reference).orElseThrow(() -> new Refusal("supplier", "there is no such organisation"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupplierView> all() {
        return rows.findAllByOrderByNameKey().stream().map(Supplier::view).toList();
    }
}
