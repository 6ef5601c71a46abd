package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.plan.ProgrammeFile;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** How the home-care programme is opened, and the report of 9 July 2018 that goes with it. */
@Component
class Opening {

    static final CaseReference HOME_CARE = new CaseReference("HC-2018");

    private static final String SUBJECT = "HC-2018";

    private final Stage stage;
    private final Programmes programmes;
    private final Decisions decisions;
    private final ContractMoves contracts;

    Opening(Stage stage, Programmes programmes, Decisions decisions, ContractMoves contracts) {
        this.stage = stage;
        this.programmes = programmes;
        this.decisions = decisions;
        this.contracts = contracts;
    }

    void homeCare() {
        stage.desk().as(TenderMoves.OFFICER, () -> programmes.open(ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018)));
        for (String provider : List.of("Juniper Care", "Kestrel Home Support", "Larch Care", "Maple Homecare")) {
            contracts.registerRunning(
                    HOME_CARE,
                    "Core home care provider contract, " + provider + Bidder.FICTIONAL,
                    provider + Bidder.FICTIONAL,
                    "2014-04-01",
                    "2018-03-31",
                    "2018-09-30");
        }
        contracts.registerRunning(
                HOME_CARE,
                "Home care monitoring system",
                "Monitoring system supplier" + Bidder.FICTIONAL,
                "2013-10-01",
                "2017-09-30",
                "2018-09-29");
    }

    /** The committee's report: three recommendations with outcomes of their own. */
    void reportToCommittee(Chronicle chronicle) {
        stage.desk().as("clerk", () -> {
            String reference = decisions.request(new DecisionRequest(
                    HOME_CARE,
                    SUBJECT,
                    "nottinghamshire",
                    "Update on tender for home based care and support services",
                    Money.of("438200"),
                    6,
                    false,
                    List.of(
                            "Consider whether further actions arise from the progress of the procurement",
                            "Approve temporary posts at £121,200 and system development at £264,000",
                            "Approve annual licensing costs of £53,000")));
            chronicle.mustRefuse(
                    "record the committee's decision without any clearance comment",
                    () -> decisions.decide(reference, true, LocalDate.of(2018, 7, 10), "Resolved"));
            comment(reference, "Constitutional", "EP", 15, "Within the terms of reference of the committee");
            comment(reference, "Financial", "KAS", 7, "Release of contingency needs a further approval");
            comment(reference, "HR", "SJJ", 11, "Temporary posts are recruited on fixed-term contracts");
            decisions.decide(reference, true, LocalDate.of(2018, 7, 10), "Resolved as recommended");
            decisions.resolve(reference, 1, RecommendationOutcome.NOTED, "No further action required");
            decisions.resolve(reference, 2, RecommendationOutcome.APPROVED, "");
            decisions.resolve(reference, 3, RecommendationOutcome.APPROVED, "");
        });
    }

    private void comment(String decision, String kind, String post, int day, String text) {
        decisions.comment(decision, new ClearanceView(kind, "PRESENT", post, LocalDate.of(2018, 6, day), text));
    }
}
