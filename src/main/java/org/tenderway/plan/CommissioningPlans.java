package org.tenderway.plan;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** The commissioning plans of a council, line by line. */
public interface CommissioningPlans {

    /** Says what a file would change, and changes nothing. */
    PlanImport tryOut(String council, byte[] file);

    /**
     * Imports a file as printed; the same file twice changes nothing.
     *
     * @throws org.tenderway.vocabulary.Refusal when a single cell cannot be taken; nothing is imported then
     */
    PlanImport importFile(String council, byte[] file);

    /** Adds a line to a plan in its year and answers its reference; it waits for the board. */
    String add(PlanCells line, String because);

    /** Opens the case that carries an intention out; only an approved intention may. */
    void openCase(String line, CaseOpening opening);

    /** Links a contract of the register that a line is about. */
    void link(String line, String contract);

    Optional<PlanLineView> find(String line);

    /** Every line of every plan, in the order in which they were printed. */
    List<PlanLineView> all();

    List<PlanNote> notes();

    /** The line that opened a case. */
    Optional<PlanLineView> openedBy(CaseReference openedCase);

    /** Every plan in one file, exactly as imported. */
    String export();
}
