package org.tenderway.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenderway.replay.TenderGround.Found;

/** Every page of the rooms between a notice and its result, and of suppliers, with an address in the demo for each. */
@Component
public class TenderRoutes {

    private static final String OPEN_BOX = "/tenders/" + TenderGround.WALK;
    private static final String BID = "/supplier/bids/" + TenderGround.WALK;
    private static final String SCORED = TenderGround.SCORED;
    private static final String RANKED = TenderGround.DONE + "-1";
    private static final String SHEET_FILE = "/evaluations/" + SCORED + "/my-scores/file";

    private final TenderGround ground;

    TenderRoutes(TenderGround ground) {
        this.ground = ground;
    }

    /** For each pattern the addresses to look at, each as the person before the colon; nobody is signed in before none. */
    public Map<String, List<String>> addresses() {
        Found found = ground.lay();
        Map<String, List<String>> all = new TreeMap<>();
        opening(all);
        clarifying(all, found);
        panel(all);
        scoring(all, found);
        settling(all);
        results(all);
        people(all, found);
        bidding(all, found);
        return all;
    }

    /** Pages on which a form that is handed in as it opens is refused. */
    public List<String> refusals() {
        return List.of(
                "officer:" + OPEN_BOX + "/deadline",
                "officer:/tenders/" + TenderGround.LATE + "/late-bids",
                "officer:/tenders/" + TenderGround.NAME + "/exclusions",
                "officer:/tenders/" + TenderGround.NAME + "/lot-preferences",
                "officer:/tenders/" + TenderGround.LATE + "/bids",
                task("officer", "judgePrices", TenderGround.LOW + "-1"),
                task("officer", "drawLots", TenderGround.TIE + "-1"),
                task("officer", "enterPrices", TenderGround.COST + "-1"),
                task("officer", "setOpeningPassphrase", TenderGround.BOX),
                "evaluator:/lots/" + TenderGround.NAME + "-1/interests",
                "evaluator:" + SHEET_FILE,
                "moderator:/evaluations/" + RANKED + "/reopening",
                "manager:" + OPEN_BOX + "/share",
                task("moderator", "moderateScores", "EQUIP-2018-LEAD-1"),
                ":/supplier/register",
                ":/supplier/forgotten",
                TenderGround.SUPPLIER + ":/supplier/colleagues",
                TenderGround.SUPPLIER + ":/supplier/key",
                TenderGround.SUPPLIER + ":/supplier/opportunities/" + TenderGround.WALK + "/question",
                TenderGround.SUPPLIER + ":/supplier/bids/TRAVEL-2018-LEAD/lots",
                TenderGround.SUPPLIER + ":" + BID + "/files");
    }

    /** A sheet of the evaluator with a score above the scale. */
    public byte[] badScores() {
        return ground.scores(true);
    }

    public String sheetFile() {
        return SHEET_FILE;
    }

    /** A form that an officer and a manager may both fill in. */
    public String deadline() {
        return OPEN_BOX + "/deadline";
    }

    private void opening(Map<String, List<String>> all) {
        put(
                all,
                "/tenders/{tender}/deadline",
                "officer:" + OPEN_BOX + "/deadline",
                "manager:" + OPEN_BOX + "/deadline");
        put(
                all,
                "/tenders/{tender}/bids",
                "officer:/tenders/" + TenderGround.LATE + "/bids",
                "manager:" + OPEN_BOX + "/bids");
        put(
                all,
                "/tenders/{tender}/opening",
                "officer:/tenders/" + TenderGround.BOX + "/opening",
                "manager:" + OPEN_BOX + "/opening",
                "clerk:/tenders/" + TenderGround.LOW + "/opening");
        put(all, "/tasks/setOpeningPassphrase", task("officer", "setOpeningPassphrase", TenderGround.BOX));
        put(all, "/tasks/printRecoverySheet", task("clerk", "printRecoverySheet", TenderGround.BOX));
        put(all, "/tenders/{tender}/late-bids", "officer:/tenders/" + TenderGround.LATE + "/late-bids");
        put(all, "/tasks/{task:openBids|confirmOpening}", task("officer", "openBids", TenderGround.LATE));
        put(all, "/tenders/{tender}/share", "manager:" + OPEN_BOX + "/share");
    }

    private void clarifying(Map<String, List<String>> all, Found found) {
        put(all, "/tenders/{tender}/clarifications", "officer:" + OPEN_BOX + "/clarifications");
        put(all, "/tasks/answerQuestion", task("officer", "answerQuestion", found.question()));
        put(all, "/clarifications/{question}", "officer:/clarifications/" + found.question());
    }

    private void panel(Map<String, List<String>> all) {
        put(
                all,
                "/tenders/{tender}/panels",
                "officer:/tenders/" + TenderGround.NAME + "/panels",
                "manager:/tenders/CARERS-2018-LEAD/panels");
        put(all, "/tenders/{tender}/conflicts", "officer:/tenders/CARERS-2018-LEAD/conflicts");
        put(all, "/tasks/decideConflict", task("officer", "decideConflict", ""));
        put(all, "/tasks/declareConflict", task("evaluator", "declareConflict", TenderGround.NAME + "-1"));
        put(
                all,
                "/lots/{lotRole}/interests",
                "evaluator:/lots/" + TenderGround.NAME + "-1/interests",
                "evaluator:/lots/" + SCORED + "/interests");
    }

    private void scoring(Map<String, List<String>> all, Found found) {
        String lay = task("expert", "scoreQuality", SCORED);
        put(all, "/tasks/scoreQuality", task("evaluator", "scoreQuality", SCORED), lay + "&whole=true");
        put(
                all,
                "/tasks/scoreQuality/questions",
                lay.replace("scoreQuality?", "scoreQuality/questions?"),
                lay.replace("scoreQuality?", "scoreQuality/questions?") + "&at=9999");
        put(
                all,
                "/tasks/{task:scoreQuality|moderateScores}/file",
                task("evaluator", "scoreQuality", SCORED).replace("scoreQuality?", "scoreQuality/file?"));
        put(all, "/evaluations/{lotRole}/{part:my-scores|consensus}/file", "evaluator:" + SHEET_FILE);
        put(
                all,
                "/evaluations/{lotRole}/{part:my-scores|consensus}/file/{id:[0-9a-f-]{36}}",
                "evaluator:" + SHEET_FILE + "/" + found.scoreFile());
        put(
                all,
                "/tasks/{task:moderateScores|moderateAgain|scoreInterview}",
                task("moderator", "moderateScores", "EQUIP-2018-LEAD-1"));
        put(all, "/evaluation/try-out", "officer:/evaluation/try-out");
    }

    private void settling(Map<String, List<String>> all) {
        put(all, "/tasks/enterPrices", task("officer", "enterPrices", TenderGround.COST + "-1"));
        put(all, "/tasks/judgePrices", task("officer", "judgePrices", TenderGround.LOW + "-1"));
        put(all, "/tasks/drawLots", task("officer", "drawLots", TenderGround.TIE + "-1"));
        put(all, "/tenders/{tender}/exclusions", "officer:/tenders/" + TenderGround.NAME + "/exclusions");
        put(all, "/tasks/checkExclusions", task("officer", "checkExclusions", TenderGround.DONE));
        put(all, "/lots/{lotRole}/panel", "officer:/lots/" + SCORED + "/panel");
        put(all, "/tenders/{tender}/lot-preferences", "officer:/tenders/" + TenderGround.NAME + "/lot-preferences");
    }

    private static void results(Map<String, List<String>> all) {
        put(
                all,
                "/evaluations/{lotRole}/result",
                "officer:/evaluations/" + RANKED + "/result",
                "moderator:/evaluations/HC-2018-LEAD-6/result",
                "officer:/evaluations/" + TenderGround.TIE + "-1/result");
        put(all, "/tenders/{tender}/results", "manager:/tenders/HC-2018-LEAD/results");
        put(
                all,
                "/evaluations/{lotRole}/reopening",
                "moderator:/evaluations/" + RANKED + "/reopening",
                "moderator:/evaluations/" + TenderGround.COST + "-1/reopening");
        put(
                all,
                "/tenders/{tender}/evaluation-papers",
                "officer:/tenders/SHORT-2018-LEAD/evaluation-papers",
                "clerk:/tenders/" + TenderGround.NAME + "/evaluation-papers");
    }

    private static void people(Map<String, List<String>> all, Found found) {
        for (String page : List.of(
                "register",
                "register/sent",
                "confirm",
                "forgotten",
                "forgotten/sent",
                "password/changed",
                "join/done")) {
            put(all, "/supplier/" + page, ":/supplier/" + page);
        }
        put(all, "/supplier/password", ":/supplier/password?token=" + found.reset());
        put(all, "/supplier/join", ":/supplier/join?token=" + found.invitation());
        for (String page : List.of("", "/colleagues", "/colleagues/code", "/recovery-code", "/key", "/summaries")) {
            put(all, "/supplier" + page, TenderGround.SUPPLIER + ":/supplier" + page);
        }
        all.put(
                "/supplier/summaries",
                List.of(
                        TenderGround.SUPPLIER + ":/supplier/summaries",
                        TenderGround.ASSESSED + ":/supplier/summaries"));
        put(all, "/opportunities", ":/opportunities");
        put(all, "/opportunities/guide", ":/opportunities/guide");
        put(
                all,
                "/opportunities/{tender}",
                ":/opportunities/" + TenderGround.LATE,
                TenderGround.SUPPLIER + ":/opportunities/" + TenderGround.WALK);
    }

    private static void bidding(Map<String, List<String>> all, Found found) {
        String who = TenderGround.SUPPLIER + ":";
        String asking = "/supplier/opportunities/" + TenderGround.WALK + "/question";
        put(all, "/supplier/opportunities/{tender}/question", who + asking);
        put(all, "/supplier/opportunities/{tender}/question/sent", who + asking + "/sent");
        put(all, "/supplier/bids/{tender}", who + BID, who + "/supplier/bids/" + TenderGround.LATE);
        for (String page : List.of("/lots", "/check", "/withdraw", "/files")) {
            put(all, "/supplier/bids/{tender}" + page, who + BID + page);
        }
        put(all, "/supplier/bids/{tender}/lots/{lot}/questions/{code}", who + BID + "/lots/1/questions/Q1");
        put(all, "/supplier/bids/{tender}/lots/{lot}/prices", who + BID + "/lots/1/prices");
        put(all, "/supplier/bids/{tender}/receipts/{key}", who + BID + "/receipts/" + found.receipt());
    }

    private String task(String user, String key, String businessKey) {
        return "%s:/tasks/%s?taskId=%s".formatted(user, key, ground.task(key, businessKey, user));
    }

    private static void put(Map<String, List<String>> all, String pattern, String... addresses) {
        all.put(pattern, List.of(addresses));
    }
}
