package org.tenderway.accreditation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationLapsed;
import org.tenderway.accreditation.AccreditationRefused;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.ApplicationOpened;
import org.tenderway.accreditation.ApplicationSubmitted;
import org.tenderway.accreditation.ListEnded;
import org.tenderway.accreditation.ProviderInvited;
import org.tenderway.accreditation.StandardsMet;

/** Starts the way of each home to its agreement, moves it on with the facts of its pages, and ends it with the list. */
@Component
public class AccreditationApplicationProcess {

    private static final String PROCESS = "accreditation-application";
    private static final String[] SUBMIT = {"submitApplication", "submitRemedy"};
    private static final String[] ASSESS = {"assessResidentialHome", "assessNursingHome"};

    private final RuntimeService runtime;
    private final PageTasks tasks;
    private final Accreditations accreditations;

    AccreditationApplicationProcess(RuntimeService runtime, PageTasks tasks, Accreditations accreditations) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.accreditations = accreditations;
    }

    @EventListener
    void on(ProviderInvited fact) {
        runtime.startProcessInstanceByKey(PROCESS, fact.subject());
    }

    @EventListener
    void on(ApplicationOpened fact) {
        runtime.startProcessInstanceByKey(PROCESS, fact.subject());
    }

    /** Whoever lapsed may apply again at any time. */
    @EventListener
    void on(AccreditationLapsed fact) {
        runtime.startProcessInstanceByKey(PROCESS, fact.subject());
    }

    @EventListener
    void on(ApplicationSubmitted fact) {
        tasks.complete(fact.subject(), SUBMIT);
    }

    @EventListener
    void on(StandardsMet fact) {
        tasks.complete(fact.subject(), ASSESS);
    }

    @EventListener
    void on(AccreditationRefused fact) {
        tasks.complete(fact.subject(), ASSESS);
    }

    /** Nothing that still waits can lead to an agreement any more. */
    @EventListener
    void on(ListEnded fact) {
        List<String> places = accreditations.ofList(fact.subject()).stream()
                .map(AccreditationView::reference)
                .toList();
        places.stream()
                .flatMap(place ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(place, PROCESS).list().stream())
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), fact.what()));
    }

    @Transactional(readOnly = true)
    public String toSubmit(String taskId) {
        return tasks.keyOf(taskId, SUBMIT);
    }

    @Transactional(readOnly = true)
    public String toAssess(String taskId) {
        return tasks.keyOf(taskId, ASSESS);
    }
}
