package org.tenderway.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.TypedTexts;
import org.tenderway.Understudy;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.domain.seal.Envelope;
import org.tenderway.bid.domain.seal.Envelopes;
import org.tenderway.tender.Tenders;

/** What a supplier types is opened as it was typed, whatever the alphabet and the direction of reading. */
@DatabaseTest
class TextsAsTypedTests {

    private static final int TEXTS = 5_000;
    private final String tender = "EV-2018-T1";

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    SealedBids sealed;

    @Autowired
    Drafts drafts;

    @Autowired
    Envelopes envelopes;

    @Autowired
    OpeningDesk desk;

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void fiveThousandTextsComeOutOfTheBoxByteForByteAsTheyWentIn() {
        box.stands(tenders, tender);
        Map<String, Answer> typed = typed(20_181);
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        String supplier = box.supplier("Cwmni Gofal Llŷn a’r Ŵyl");
        DraftKey key = box.key();
        var contents = new BidContents(
                Map.of(1, new Offer(typed, Map.of(BidContents.PRICE, new BigDecimal("17.85")), List.of())));
        drafts.save(tender, supplier, key, contents);
        BidContents saved = drafts.load(tender, supplier, key).orElseThrow();
        assertThat(saved).isEqualTo(contents);
        BidReceipt receipt = sealed.submit(tender, supplier, key, saved);
        box.closes();
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            desk.handIn(tender, SealedBox.passphrase(opener));
        }
        Map<String, String> opened = envelopes
                .read(receipt.bid(), tender, supplier, 1, Envelope.Kind.QUALITY)
                .orElseThrow()
                .answers();
        assertThat(opened).hasSize(TEXTS);
        typed.forEach((question, answer) -> assertThat(
                        opened.getOrDefault(question, "").getBytes(StandardCharsets.UTF_8))
                .as(question)
                .isEqualTo(answer.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt.supplierName()).isEqualTo("Cwmni Gofal Llŷn a’r Ŵyl");
    }

    private static Map<String, Answer> typed(long seed) {
        List<String> texts = TypedTexts.of(seed, TEXTS);
        Map<String, Answer> typed = new TreeMap<>();
        for (int number = 1; number <= TEXTS; number++) {
            String text = texts.get(number - 1);
            typed.put("Q" + number, Answer.of(number <= 2 ? "w" + text : text));
        }
        return typed;
    }
}
