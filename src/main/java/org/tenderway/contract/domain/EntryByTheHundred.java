package org.tenderway.contract.domain;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.domain.register.Entry;
import org.tenderway.contract.domain.register.NumberedContract;
import org.tenderway.identity.Actor;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryByTheHundred implements Entry {

    private final StoredContracts stored;
    private final Suppliers suppliers;
    private final EntityManager entities;
    private final ApplicationEventPublisher facts;

    EntryByTheHundred(
            StoredContracts stored, Suppliers suppliers, EntityManager entities, ApplicationEventPublisher facts) {
        this.stored = stored;
        this.suppliers = suppliers;
        this.entities = entities;
        this.facts = facts;
    }

    @Override
    public void enter(List<NumberedContract> some, Actor by, LocalDate today, Runnable describe) {
        write(some, by, today, describe);
        entities.flush();
        entities.clear();
    }

    @Override
    public void enterOne(NumberedContract one, Actor by, LocalDate today, Runnable describe) {
        write(List.of(one), by, today, describe);
    }

    private void write(List<NumberedContract> some, Actor by, LocalDate today, Runnable describe) {
        List<Contract> entered =
                some.stream().map(each -> contract(each, by, today)).toList();
        entered.forEach(entities::persist);
        entities.flush();
        describe.run();
        // Whoever hears of a contract asks for its supplier.
        suppliers.these(entered.stream().map(Contract::supplier).distinct().toList());
        entered.stream().flatMap(contract -> contract.takeFacts().stream()).forEach(facts::publishEvent);
    }

    private static Contract contract(NumberedContract each, Actor by, LocalDate today) {
        return each.past()
                ? Contract.recorded(each.reference(), each.contract(), by, today)
                : Contract.registered(each.reference(), each.contract(), by, today);
    }

    @Override
    public int nextNumber(CaseReference caseReference) {
        return stored.countByReferenceStartingWith(caseReference + "-OLD-") + 1;
    }
}
