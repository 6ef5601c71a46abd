package org.tenderway.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tenderway.notification.domain.LetterDelivery;

/** Delivers the letter that the business key names. */
@Component("deliverLetter")
public class DeliverLetter implements JavaDelegate {

    private final LetterDelivery delivery;

    public DeliverLetter(LetterDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(execution.getProcessBusinessKey());
    }
}
