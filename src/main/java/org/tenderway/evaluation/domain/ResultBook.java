package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Rounding;

/** Keeps every result that was computed; the newest counts, the earlier ones stay to be read. */
@Component
class ResultBook {

    private final BidResults results;
    private final WorkingLines working;
    private final ResultVersions versions;
    private final Clock clock;

    ResultBook(BidResults results, WorkingLines working, ResultVersions versions, Clock clock) {
        this.results = results;
        this.working = working;
        this.versions = versions;
        this.clock = clock;
    }

    boolean isWritten(String lotRole, int version) {
        return !results.findByLotRoleAndResultVersion(lotRole, version).isEmpty();
    }

    void write(Evaluation evaluation, int version, List<BidView> bids, Outcome outcome, Rounding rounding) {
        String lotRole = evaluation.lotRole();
        versions.save(new ResultVersion(
                lotRole,
                version,
                evaluation.rounds().scoring(),
                evaluation.rounds().because(),
                clock.instant()));
        for (BidView bid : bids) {
            results.save(new BidResult(lotRole, version, bid, outcome.bid(bid.reference()), rounding));
        }
        int number = 0;
        for (String line : outcome.working()) {
            number++;
            working.save(new WorkingLine(lotRole, version, number, line));
        }
    }

    void place(String lotRole, int version, Outcome outcome) {
        results.findByLotRoleAndResultVersion(lotRole, version).forEach(result -> {
            result.isPlaced(outcome.bid(result.bid()).place());
            results.save(result);
        });
    }

    List<BidResult> results(String lotRole, int version) {
        return results.findByLotRoleAndResultVersion(lotRole, version);
    }

    List<String> working(String lotRole, int version) {
        return working.findByLotRoleAndResultVersionOrderByLineNo(lotRole, version).stream()
                .map(WorkingLine::line)
                .toList();
    }

    List<ResultVersion> versions(String lotRole) {
        return versions.findByLotRoleOrderByResultVersion(lotRole);
    }
}
