package org.tenderway.portal;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.Programmes;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** A fictional tender of two lots, published by two people on 1 February 2018 and open until noon of 29 March. */
public class OpenTender {

    public static final String BEGINNING = "2018-02-01T09:00:00Z";
    public static final String AFTER_QUESTIONS = "2018-03-22T17:30:00Z";
    public static final String AFTER_BIDS = "2018-03-29T11:00:01Z";

    private final Programmes programmes;
    private final TaskService tasks;
    private final IdentityService identities;

    public OpenTender(Programmes programmes, TaskService tasks, IdentityService identities) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.identities = identities;
    }

    /** @return the reference of the tender */
    public String publish(String programme) {
        at(BEGINNING);
        String tender = programme + "-LEAD";
        as("officer", "commissioner", "procurement-officer");
        programmes.open(programme(programme));
        complete(tender, "setTerms", Map.of("startsOn", "2018-07-01", "initialMonths", 60, "ceilingMonths", 120));
        complete(
                tender,
                "defineCriteria",
                Map.of(
                        "criteria",
                        "Q1; Care quality; 35; 5; 2\nQ2; Workforce; 25; 5",
                        "priceWeight",
                        40,
                        "minimumQuality",
                        30));
        complete(tender, "assessImpact", Map.of("impactOutcome", "no-major-change", "impactReason", ""));
        complete(tender, "prepareNotice", Map.of("deadline", "2018-03-29T12:00"));
        as("manager", "manager");
        complete(tender, "approvePublication", Map.of("decision", "approve", "reason", ""));
        identities.clearAuthentication();
        return tender;
    }

    /** @return the reference of a tender that is still being designed */
    public String design(String programme) {
        at(BEGINNING);
        as("officer", "commissioner", "procurement-officer");
        programmes.open(programme(programme));
        identities.clearAuthentication();
        return programme + "-LEAD";
    }

    public void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    public static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }

    private void complete(String tender, String key, Map<String, Object> form) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(tender)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
        tasks.complete(task, form);
    }

    private static NewProgramme programme(String reference) {
        return new NewProgramme(
                new CaseReference(reference),
                "Home care (fictional)",
                "nottinghamshire",
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("1250000"),
                true,
                true,
                List.of(new LotPlan(1, "North", 1, 0, ""), new LotPlan(2, "South", 1, 0, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Tests");
    }
}
