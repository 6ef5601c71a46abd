package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void lettersAndDigitsThatStandTogetherAreAWordAndTheRestDivides() {
        assertThat(Words.of("HC-2018: Gofal Tŷ Gŵyr (Gofal)")).containsExactly("hc", "2018", "gofal", "tŷ", "gŵyr");
        assertThat(Words.of("—")).isEmpty();
    }

    @Test
    void theLongestPartIsLookedForFirst() {
        assertThat(Words.wanted("ome CARE 4")).containsExactly("care", "ome", "4");
    }

    @Test
    void aWordIsKeptWithEveryEndingSoThatItsMiddleIsFound() {
        assertThat(Words.endings("care")).containsExactly("care", "are", "re", "e");
    }

    @Test
    void whateverPartOfAnOverlongWordSomebodyTypesStandsInOneOfItsPieces() {
        StringBuilder word = new StringBuilder();
        IntStream.range(0, 300).forEach(i -> word.append((char) ('a' + i * i % 26)));
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= word.length(); to++) {
                String part = Words.wanted(word.substring(from, to)).get(0);
                assertThat(Words.of(word.toString())).anyMatch(piece -> piece.contains(part));
            }
        }
    }
}
