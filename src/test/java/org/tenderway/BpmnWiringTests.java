package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderway.guard.Beans;
import org.tenderway.guard.Forms;
import org.tenderway.guard.Model;
import org.tenderway.guard.WiringRules;

/** Every model is connected with beans, forms, pages, roles and other models that exist and may be used. */
class BpmnWiringTests {

    private static final Beans BEANS = Beans.ofTheProduct();

    @Test
    void everyConnectionOfEveryModelHolds() {
        assertThat(Model.in(Model.PROCESSES)).isNotEmpty();
        assertThat(WiringRules.violations(Model.PROCESSES, Forms.FORMS, BEANS)).isEmpty();
    }

    @Test
    void proofThatEveryLooseConnectionIsReported() {
        var broken = Model.BROKEN.resolve("wiring");
        assertThat(WiringRules.violations(broken.resolve("processes"), broken.resolve("forms"), BEANS))
                .containsExactlyInAnyOrder(
                        "award-unwired, process: its id is not its file name",
                        "award-unwired, process: its id does not start with its room",
                        "award-unwired, askNobody: there is no bean nobodyTasks",
                        "award-unwired, askNobody: nobody knows what nobodyTasks is",
                        "award-unwired, askHidden: Deployer is not a public class, so the engine cannot call it",
                        "award-unwired, askTooMuch: TransitForm.text does not take 3 arguments",
                        "award-unwired, askUnknown: TransitForm has no public method guess",
                        "award-unwired, keepPrice: it keeps the variable price",
                        "award-unwired, keepPrice: nobody knows what bestPrice is",
                        "award-unwired, callNothing: there is no process award-missing",
                        "award-unwired, callNothing: it does not pass the business key",
                        "award-unwired, callDownstream: the room award may not use the room contract",
                        "award-unwired, workWithoutForm: no role has the group wizards",
                        "award-unwired, workWithoutForm: the domain does not hear that it is done",
                        "award-unwired, workWithoutForm: it has neither a form nor a page",
                        "award-unwired, workWithoutPage: the domain does not hear that it is done",
                        "award-unwired, workWithoutPage: no page answers at /no/such/page",
                        "award-unwired, workAlone: nobody may do it",
                        "award-unwired, workAlone: the domain does not hear that it is done",
                        "award-unwired, workAlone: its form is not named tender-renamed-workAlone",
                        "award-unwired, workAlone: there is no form award-elsewhere",
                        "award-unwired, workAlone: its form is not bound to the latest version",
                        "award-unwired, readField: its form has no field absent",
                        "award-unwired, askUnknown: it keeps the variable price",
                        "award-unwired, callDownstream: it passes the variable all",
                        "award-unwired, callDownstream: it passes the variable score",
                        "award-unwired, callDownstream: it keeps the variable bids",
                        "award-unwired, readField: it keeps a generated form",
                        "award-unwired, readField: it passes the variable bidPrice",
                        "award-unwired, decideNothing: there is no decision missing-route",
                        "award-unwired, delegateNobody: its delegate is no JavaDelegate of the product",
                        "award-unwired, delegateNobody: only scoring and letters are delegates",
                        "award-unwired, callDownstream: contract-callee does not answer at silent",
                        "award-unwired, callDownstream: contract-callee does not answer at silent",
                        "award-unwired, toGuess: nothing it calls answers neverSaid",
                        "contract-unowned, askWrongly: no role has the group"
                                + " ${contractReviewTasks.dueDay(execution.processBusinessKey)}",
                        "contract-unowned, askNoDoor: there is no bean ghostTasks",
                        "contract-unowned, askNoDoor: nobody knows what ghostTasks is",
                        "contract-unowned, askDoorWithoutOwner: ContractLifeTasks has no public method owner",
                        "contract-copy, process: its id is not its file name",
                        "contract-copy, process: another model has this id",
                        "award-orphan: no task shows this form");
    }
}
