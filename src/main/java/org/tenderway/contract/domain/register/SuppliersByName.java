package org.tenderway.contract.domain.register;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.Suppliers;

/** Finds the suppliers of a file by their names, and registers those who are new. */
@Component
class SuppliersByName {

    private static final int AT_A_TIME = 500;

    private final Suppliers suppliers;
    private final EntityManager entities;

    SuppliersByName(Suppliers suppliers, EntityManager entities) {
        this.suppliers = suppliers;
        this.entities = entities;
    }

    /** A supplier and the first spelling of its name. */
    record Known(String reference, String name) {}

    Map<String, Known> of(List<FileRow> rows) {
        List<String> names = rows.stream()
                .map(row -> row.whole().get(Column.SUPPLIER))
                .distinct()
                .toList();
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < names.size(); from += AT_A_TIME) {
            List<String> some = names.subList(from, Math.min(names.size(), from + AT_A_TIME));
            suppliers
                    .named(some)
                    .forEach(each -> known.put(ImportPlan.key(each.name()), new Known(each.reference(), each.name())));
            forget();
        }
        return known;
    }

    /** Every question to the database looks through all that is held in memory: hold little. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
