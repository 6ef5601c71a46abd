package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.LettingEnd;
import org.tenderway.contract.domain.ContractEnds;
import org.tenderway.contract.domain.ContractEnds.PresentEnd;
import org.tenderway.contract.domain.Days;
import org.tenderway.identity.Actor;

/** Lets a contract end on its day: settled now, and told to everybody; its exit plan is a matter of its own. */
@Service
@Transactional
public class OrderlyEnding {

    private final StoredOrderlyExits exits;
    private final ContractEnds ends;
    private final ApplicationEventPublisher facts;

    OrderlyEnding(StoredOrderlyExits exits, ContractEnds ends, ApplicationEventPublisher facts) {
        this.exits = exits;
        this.ends = ends;
        this.facts = facts;
    }

    public String letEnd(String contract, String reason) {
        Actor by = ends.manager("lets a contract end");
        PresentEnd present = ends.of(contract);
        ends.answer(contract, EndResult.ENDED, reason, by);
        String reference = "%s-E%d".formatted(contract, exits.countByContract(contract) + 1);
        exits.saveAndFlush(new OrderlyExit(reference, contract, present.end(), reason));
        facts.publishEvent(new LettingEnd(
                present.caseReference(),
                contract,
                reference,
                "Contract %s is let to end on %s".formatted(contract, Days.plain(present.end())),
                reason.strip()));
        return reference;
    }

    public void recordTold(String reference, ToldOfEnding steps) {
        Actor by = ends.manager("records who was told of an end");
        OrderlyExit exit = exits.existing(reference);
        exit.record(steps, by, ends.today());
        exits.saveAndFlush(exit);
    }

    @Transactional(readOnly = true)
    public LocalDate end(String reference) {
        return exits.existing(reference).aboutEnd();
    }

    @Transactional(readOnly = true)
    public List<String> lines(String reference) {
        return exits.findById(reference).map(OrderlyExit::lines).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<OrderlyExit.View> of(String contract) {
        return exits.findByContractOrderByReference(contract).stream()
                .map(OrderlyExit::view)
                .toList();
    }
}
