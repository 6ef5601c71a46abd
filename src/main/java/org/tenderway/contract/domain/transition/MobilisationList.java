package org.tenderway.contract.domain.transition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderway.vocabulary.Refusal;

/** What must be done before a transition closes; its items come from the template of the service. */
@Embeddable
class MobilisationList {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_mobilisation_item", joinColumns = @JoinColumn(name = "lot_role"))
    @OrderColumn(name = "position")
    private List<MobilisationItem> items = new ArrayList<>();

    protected MobilisationList() {}

    MobilisationList(List<MobilisationItem> items) {
        this.items.addAll(items);
    }

    /** @param numbers counted from one, as people see the list */
    void done(Set<Integer> numbers, String by, LocalDate today) {
        numbers.forEach(
                number -> items.set(index(number), items.get(index(number)).done(by, today)));
    }

    void excepted(int number, String because) {
        Refusal.unless(!because.isBlank(), "exceptedBecause", "say why the transition may close without this item");
        Refusal.unless(because.length() <= 4000, "exceptedBecause", "keep the reason within 4,000 characters");
        Refusal.unless(!items.get(index(number)).isDone(), "exceptedBecause", "this item is done already");
        String before = items.get(index(number)).exceptedBecause();
        Refusal.unless(
                before == null || before.equals(because.strip()),
                "exceptedBecause",
                "the transition may close without this item already; the reason that was given stays");
        items.set(index(number), items.get(index(number)).excepted(because.strip()));
    }

    void exceptWhatIsOpen(String because) {
        items.replaceAll(item -> item.isOpen() && item.mandatory() ? item.excepted(because.strip()) : item);
    }

    private int index(int number) {
        Refusal.unless(
                number >= 1 && number <= items.size(),
                "itemsDone",
                "the list has the items 1 to %d; there is no item %d".formatted(items.size(), number));
        return number - 1;
    }

    /** The mandatory items that are neither done nor excepted, in words. */
    String open() {
        return items.stream()
                .filter(item -> item.mandatory() && item.isOpen())
                .map(MobilisationItem::label)
                .collect(Collectors.joining("; "));
    }

    List<MobilisationItem> items() {
        return List.copyOf(items);
    }
}
