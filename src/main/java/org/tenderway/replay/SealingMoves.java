package org.tenderway.replay;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.KeyCeremony;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.OpeningReport;

/** How a box gets its lock and loses it: three openers with passphrases that only this telling knows. */
@Component
class SealingMoves {

    static final String FIRST = TenderMoves.OFFICER;
    static final String SECOND = TenderMoves.MANAGER;

    private static final String THIRD = "contracts";
    private static final String CLERK = "clerk";
    private static final int WORDS_EACH = 5;
    private static final List<String> WORDS = List.of(
            "acorn", "barge", "clover", "dapple", "ember", "fallow", "gravel", "hazel", "inkwell", "jumble", "kettle",
            "lantern", "meadow", "nettle", "orchard", "pebble", "quarry", "rowan", "saddle", "thimble", "umber",
            "velvet", "willow", "yonder", "bramble", "cobble", "drizzle", "furrow", "harbour", "lichen", "mitten",
            "parsnip");

    private final Stage stage;
    private final KeyCeremony ceremony;
    private final OpeningDesk desk;
    private final OpeningReport report;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> passphrases = new ConcurrentHashMap<>();

    SealingMoves(Stage stage, KeyCeremony ceremony, OpeningDesk desk, OpeningReport report) {
        this.stage = stage;
        this.ceremony = ceremony;
        this.desk = desk;
        this.report = report;
    }

    /** What the opening reports of some tenders say, in figures. */
    record Account(long receipts, long late, long openings, long refusedAttempts, boolean intact) {}

    void lock(String tender) {
        List<String> openers = List.of(FIRST, SECOND, THIRD);
        stage.desk().as(TenderMoves.OFFICER, () -> ceremony.nameOpeners(tender, "", openers));
        for (String opener : openers) {
            String made = random.ints(WORDS_EACH, 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            passphrases.put(opener + tender, made);
            stage.desk().as(opener, () -> ceremony.setPassphrase(tender, made, made));
        }
        stage.desk().as(CLERK, () -> ceremony.printRecoverySheet(tender));
    }

    /** One opener hands in a share; the second different one opens the bids. */
    void handInShare(String tender, String opener) {
        String passphrase = passphrases.getOrDefault(opener + tender, "");
        stage.desk().as(opener, () -> desk.handIn(tender, passphrase));
        if (opener.equals(SECOND)) {
            passphrases.keySet().removeIf(key -> key.endsWith(tender));
        }
    }

    void open(String tender) {
        handInShare(tender, FIRST);
        handInShare(tender, SECOND);
    }

    Account account(List<String> tenders) {
        List<OpeningReport.Report> reports = stage.desk()
                .as(TenderMoves.MANAGER, () -> tenders.stream().map(report::of).toList());
        return new Account(
                reports.stream().mapToLong(each -> each.receipts().size()).sum(),
                reports.stream()
                        .flatMap(each -> each.receipts().stream())
                        .filter(receipt -> receipt.status() == BidStatus.LATE)
                        .count(),
                reports.stream().filter(OpeningReport.Report::opened).count(),
                reports.stream()
                        .flatMap(each -> each.entries().stream())
                        .filter(OpeningReport.Entry::refused)
                        .count(),
                reports.stream().allMatch(OpeningReport.Report::intact));
    }
}
