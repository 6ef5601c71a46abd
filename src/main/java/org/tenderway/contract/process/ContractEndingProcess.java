package org.tenderway.contract.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractExtended;
import org.tenderway.contract.ExceptionProposed;
import org.tenderway.contract.ExtensionProposed;
import org.tenderway.contract.LettingEnd;
import org.tenderway.contract.ReprocurementProposed;

/** Starts what was chosen to follow an end, and stops what an extension made needless. */
@Component
class ContractEndingProcess {

    private static final Map<String, String> NEEDLESS =
            Map.of("contract-ending", "-E%", "contract-reprocurement", "-N%");

    private final RuntimeService runtime;

    ContractEndingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ExtensionProposed fact) {
        runtime.startProcessInstanceByKey("contract-extension", fact.proposal());
    }

    @EventListener
    void on(ReprocurementProposed fact) {
        runtime.startProcessInstanceByKey("contract-reprocurement", fact.reprocurement());
    }

    @EventListener
    void on(LettingEnd fact) {
        runtime.startProcessInstanceByKey("contract-ending", fact.exit());
    }

    @EventListener
    void on(ExceptionProposed fact) {
        runtime.startProcessInstanceByKey("contract-exception", fact.exception());
    }

    @EventListener
    void on(ContractExtended fact) {
        NEEDLESS.forEach((process, mark) -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKeyLike(fact.subject() + mark)
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "the contract was extended instead")));
    }
}
