package org.tenderway.engine;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SupplierAccounts;

/** Fictional suppliers with the published password of the demo. Never in production. */
@Component
@Profile({"demo", "test", "replay"})
@Order(25)
class DemoSuppliers implements Provision {

    /** A fictional organisation and the one person who signs in for it. */
    record DemoSupplier(String signIn, String organisation, String person) {}

    static final List<DemoSupplier> ALL = List.of(
            new DemoSupplier("oakbridge", "Oakbridge Care (fictional)", "Orla Finch"),
            new DemoSupplier("harbourlea", "Harbourlea Homecare (fictional)", "Hal Merrow"),
            new DemoSupplier("fernhollow", "Fernhollow Support (fictional)", "Ffion Llŷr"));

    private final SupplierAccounts accounts;

    DemoSuppliers(SupplierAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void provide() {
        ALL.forEach(supplier -> accounts.provide(
                supplier.signIn(),
                new NewAccount(
                        supplier.organisation(),
                        supplier.person(),
                        supplier.signIn() + "@supplier.example",
                        DemoPeople.PASSWORD,
                        DemoPeople.PASSWORD)));
    }
}
