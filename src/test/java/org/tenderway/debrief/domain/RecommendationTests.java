package org.tenderway.debrief.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.debrief.domain.EvaluationReport.Letterings;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.AssessedBid;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;

/** The report recommends whom the evaluation prefers, and says where that is not whoever stands first. */
class RecommendationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 | 3 | 0 | S1    | award to Bidder A",
                "2 | 3 | 0 | S1 S2 | award to Bidder A, Bidder B",
                "1 | 3 | 0 | S2    | award to Bidder B; Bidder A stands in a better place and is passed over by the"
                        + " published limit of lots",
                "2 | 3 | 0 | S1 S3 | award to Bidder A, Bidder C; Bidder B stands in a better place and is passed over"
                        + " by the published limit of lots",
                "3 | 3 | 0 | S1 S2 | award to Bidder A, Bidder B; 1 of 3 places stay open under the published minimum"
                        + " of the role or the published limit of lots",
                "3 | 2 | 1 | S1 S2 | award to Bidder A, Bidder B",
                "1 | 3 | 0 | -     | make no award; no placed bid may be preferred under the published minimum of the"
                        + " role or the published limit of lots",
                "1 | 0 | 2 | -     | make no award; no bid met what was published",
                "1 | 0 | 0 | -     | make no award; no bid was received"
            })
    void itFollowsWhatTheEvaluationDecided(int places, int placed, int out, String preferred, String sentence) {
        List<AssessedBid> bids = new ArrayList<>();
        for (int number = 1; number <= placed + out; number++) {
            bids.add(bid("S" + number, number <= placed ? number : 0));
        }
        AssessedLot lot = new AssessedLot(
                "L-1", List.of(), List.of(), BigDecimal.ZERO, "", bids, List.of(), new AssessedLot.Conflicts(0, 0, 0));
        LotRoleView lotRole =
                new LotRoleView("L-1", "L", new CaseReference("L-2027"), 1, "North", ProviderRole.LEAD, places, "", "");
        Recommendation recommendation = new Recommendation(
                Letterings.of(List.of(lot)),
                Map.of("L-1", preferred == null ? List.of() : List.of(preferred.split(" "))));
        assertThat(recommendation.of(lotRole, lot)).isEqualTo(sentence);
    }

    private static AssessedBid bid(String supplier, int place) {
        BigDecimal none = BigDecimal.ZERO;
        return new AssessedBid(
                "B-" + supplier, supplier, supplier, Map.of(), none, none, none, place, place > 0, "", null);
    }
}
