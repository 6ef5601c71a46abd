package org.tenderway.notification.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SupplierView;
import org.tenderway.supplier.Suppliers;

/** Who is told: the bidders of a lot-role, a supplier, or everybody with one of some roles; nobody twice. */
@Component
class Recipients {

    private final Bids bids;
    private final Suppliers suppliers;
    private final People people;

    Recipients(Bids bids, Suppliers suppliers, People people) {
        this.bids = bids;
        this.suppliers = suppliers;
        this.people = people;
    }

    List<Recipient> biddersFor(String lotRole) {
        Map<String, Recipient> bidders = new LinkedHashMap<>();
        for (BidView bid : bids.openedFor(lotRole)) {
            String address =
                    suppliers.find(bid.supplier()).map(SupplierView::email).orElse("");
            bidders.putIfAbsent(bid.supplier(), new Recipient(bid.supplier(), bid.supplierName(), address));
        }
        return List.copyOf(bidders.values());
    }

    List<Recipient> supplier(String reference) {
        return suppliers.find(reference).stream()
                .map(known -> new Recipient(known.reference(), known.name(), known.email()))
                .toList();
    }

    String nameOfSupplier(String reference) {
        return suppliers.find(reference).map(SupplierView::name).orElse(reference);
    }

    List<Recipient> having(Role... roles) {
        Map<String, Recipient> found = new LinkedHashMap<>();
        for (Role role : roles) {
            for (Person person : people.having(role)) {
                found.putIfAbsent(person.userId(), new Recipient(person.userId(), person.name(), person.email()));
            }
        }
        return List.copyOf(found.values());
    }
}
