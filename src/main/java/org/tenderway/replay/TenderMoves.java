package org.tenderway.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.bid.Receiving;

/** What officers do between the design of a tender and the opening of its bids. */
@Component
class TenderMoves {

    static final String OFFICER = "officer";
    static final String MANAGER = "manager";

    private static final String CRITERIA =
            """
            Q1; Quality of care and support; 25; 5; 2
            Q2; Workforce and its conditions; 20; 5; 2
            Q3; Mobilisation and transition; 15; 5;
            """;

    private final Stage stage;
    private final Receiving receiving;

    TenderMoves(Stage stage, Receiving receiving) {
        this.stage = stage;
        this.receiving = receiving;
    }

    void design(String tender, String startsOn, int initialMonths, int ceilingMonths) {
        stage.does(
                OFFICER,
                "setTerms",
                tender,
                Map.of("startsOn", startsOn, "initialMonths", initialMonths, "ceilingMonths", ceilingMonths));
        stage.does(
                OFFICER,
                "defineCriteria",
                tender,
                Map.of("criteria", CRITERIA, "priceWeight", "40", "minimumQuality", "24"));
        stage.does(
                OFFICER,
                "assessImpact",
                tender,
                Map.of(
                        "impactOutcome",
                        "no-major-change",
                        "impactReason",
                        "Mitigating action is in the specification"));
    }

    void prepareNotice(String tender, String deadline) {
        stage.does(OFFICER, "prepareNotice", tender, Map.of("deadline", deadline));
    }

    void approveNotice(String tender) {
        stage.does(
                MANAGER,
                "approvePublication",
                tender,
                Map.of("decision", "approve", "reason", "Checked against the specification"));
    }

    void receive(String tender, List<Bidder> bidders) {
        for (Bidder bidder : bidders) {
            stage.does(
                    OFFICER,
                    "registerBid",
                    tender,
                    Map.of(
                            "supplierName",
                            bidder.name(),
                            "email",
                            bidder.email(),
                            "lots",
                            bidder.lots().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                            "another",
                            "yes"));
        }
    }

    /** A submission that reaches the council outside the task, at whatever time the clock shows. */
    Receiving.Receipt handIn(String tender, Bidder bidder) {
        return stage.desk().as(OFFICER, () -> receiving.register(tender, bidder.name(), bidder.email(), bidder.lots()));
    }

    void open(String tender) {
        stage.does(OFFICER, "openBids", tender, Map.of());
        stage.does(MANAGER, "confirmOpening", tender, Map.of());
    }
}
