package org.tenderway.replay;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What every replay prints as one JSON object; a story adds what only it has. */
interface ReplayReport {

    record Step(LocalDate date, String actorRole, String what) {}

    record ContractLine(
            String reference,
            String lot,
            String role,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate ceilingEnd,
            LocalDate initialEnd,
            String state) {}

    record Prompt(LocalDate date, String contract, String what) {}

    String story();

    boolean holds();

    List<String> broken();

    List<Step> steps();

    List<ContractLine> contracts();

    List<Prompt> prompts();

    List<Chronicle.Refused> refusals();

    Map<String, Long> letters();

    long auditEntries();

    String auditCheck();

    /** The lines that only this story has, for a person at a terminal. */
    void printOwn(PrintStream out);
}
