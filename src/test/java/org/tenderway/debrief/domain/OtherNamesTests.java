package org.tenderway.debrief.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.AssessedLot.AssessedBid;

/** A panel may have compared bids by name; whoever reads a reason learns of nobody else by it. */
class OtherNamesTests {

    private static final AssessedLot LOT = new AssessedLot(
            "L-1",
            List.of(),
            List.of(),
            BigDecimal.ZERO,
            "",
            List.of(
                    bid("S-1", "Alder Care"),
                    bid("S-2", "Gofal Tŷ Gŵyr"),
                    bid("S-3", "Cedar (Homes) $1 Ltd."),
                    bid("S-4", "Co"),
                    bid("S-5", " Elm & Ash ")),
            List.of(),
            new AssessedLot.Conflicts(0, 0, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "better than Alder Care. | better than another bidder.",
                "ALDER CARE and alder care | another bidder and another bidder",
                "“Alder Care”’s rota | “another bidder”’s rota",
                "Alder Caretakers stay, as does Balder Care | Alder Caretakers stay, as does Balder Care",
                "weaker than gofal tŷ gŵyr, not Gofal Tŷ Gŵyrion | weaker than another bidder, not Gofal Tŷ Gŵyrion",
                "as Cedar (Homes) $1 Ltd. says | as another bidder says",
                "Elm & Ash alone | another bidder alone",
                "Co stays: a name of two letters is a word | Co stays: a name of two letters is a word"
            })
    void aNameIsTakenOutAsAWholeHoweverItIsWritten(String reason, String read) {
        assertThat(OtherNames.in(LOT, List.of()).without(reason)).isEqualTo(read);
    }

    @Test
    void whoeverThePaperIsAboutKeepsItsName() {
        assertThat(OtherNames.in(LOT, List.of("S-1")).without("Alder Care before Gofal Tŷ Gŵyr"))
                .isEqualTo("Alder Care before another bidder");
    }

    @Test
    void namesThatMeanSomethingToAPatternOrAReplacementAreOnlyNames() {
        AssessedLot odd = new AssessedLot(
                "L-1",
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                "",
                List.of(bid("S-1", "\\E.*\\Q"), bid("S-2", "$1\\1 Care")),
                List.of(),
                new AssessedLot.Conflicts(0, 0, 0));
        assertThat(OtherNames.in(odd, List.of()).without("all of it, \\E.*\\Q and $1\\1 Care"))
                .isEqualTo("all of it, another bidder and another bidder");
    }

    private static AssessedBid bid(String supplier, String name) {
        BigDecimal none = BigDecimal.ZERO;
        return new AssessedBid("B-" + supplier, supplier, name, Map.of(), none, none, none, 1, true, "", null);
    }
}
