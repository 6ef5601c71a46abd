package org.tenderway.bid.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidsOpened;
import org.tenderway.bid.KeyCeremony;
import org.tenderway.bid.OpenersNamed;
import org.tenderway.bid.domain.Ceremony;
import org.tenderway.identity.OwnTasks;
import org.tenderway.tender.TenderAbandoned;

/** Asks the named openers for their passphrases, and takes each with its task. */
@Component
public class BidOpenersProcess implements KeyCeremony {

    private static final String PROCESS = "bid-openers";
    private static final String PASSPHRASE = "setOpeningPassphrase";
    private static final String SHEET = "printRecoverySheet";

    private final RuntimeService runtime;
    private final OwnTasks tasks;
    private final Ceremony ceremony;

    BidOpenersProcess(RuntimeService runtime, OwnTasks tasks, Ceremony ceremony) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.ceremony = ceremony;
    }

    @EventListener
    void on(OpenersNamed named) {
        end(named.subject(), "other openers were named");
        runtime.startProcessInstanceByKey(PROCESS, named.subject());
    }

    @EventListener
    void on(BidsOpened opened) {
        end(opened.subject(), "the bids are open");
    }

    @EventListener
    void on(TenderAbandoned abandoned) {
        end(abandoned.subject(), "the tender was abandoned");
    }

    @Override
    @Transactional
    public void nameOpeners(String tender, String seen, List<String> userIds) {
        ceremony.nameOpeners(tender, seen, userIds);
    }

    @Override
    @Transactional
    public void setPassphrase(String tender, String passphrase, String again) {
        ceremony.setPassphrase(tender, passphrase, again);
        tasks.completeUntaken(tender, PASSPHRASE);
    }

    @Override
    @Transactional
    public String printRecoverySheet(String tender) {
        String code = ceremony.printRecoverySheet(tender);
        tasks.completeUntaken(tender, SHEET);
        return code;
    }

    /** The tender of an open task of the ceremony, for the page behind it. */
    @Transactional(readOnly = true)
    public String tenderOf(String taskDefinitionKey, String taskId) {
        return tasks.keyOf(taskDefinitionKey, taskId);
    }

    private void end(String tender, String why) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(tender)
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), why));
    }
}
