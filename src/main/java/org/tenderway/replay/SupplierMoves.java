package org.tenderway.replay;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.SealedBids;
import org.tenderway.replay.process.SupplierSeat;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.Tenders;

/** What a supplier's person does: writes a draft, attaches a file, hands in sealed and holds a receipt. */
@Component
class SupplierMoves {

    // As published as the demo's own, for organisations that do not exist.
    private static final String PASSWORD = "tenderway-demo";

    private final SupplierSeat seat;
    private final SupplierAccounts accounts;
    private final Drafts drafts;
    private final BidFiles files;
    private final SealedBids sealed;
    private final Tenders tenders;

    SupplierMoves(
            SupplierSeat seat,
            SupplierAccounts accounts,
            Drafts drafts,
            BidFiles files,
            SealedBids sealed,
            Tenders tenders) {
        this.seat = seat;
        this.accounts = accounts;
        this.drafts = drafts;
        this.files = files;
        this.sealed = sealed;
        this.tenders = tenders;
    }

    BidReceipt handIn(String tender, Bidder bidder) {
        SignedInSupplier person = person(bidder);
        String supplier = accounts.reference(person.account());
        return seat.as(person, () -> {
            DraftKey key = drafts.unlock(person.person(), PASSWORD);
            BidFile plan = files.take(tender, supplier, key, "mobilisation.txt", text("How %s begins", bidder.name()));
            drafts.save(tender, supplier, key, contents(tender, bidder, plan));
            return sealed.submit(
                    tender, supplier, key, drafts.load(tender, supplier, key).orElseThrow());
        });
    }

    void withdraw(String tender, Bidder bidder) {
        SignedInSupplier person = person(bidder);
        String supplier = accounts.reference(person.account());
        seat.as(person, () -> {
            sealed.withdraw(tender, supplier);
            return supplier;
        });
    }

    private SignedInSupplier person(Bidder bidder) {
        return accounts.provide(
                bidder.name().toLowerCase(Locale.UK).split(" ", 2)[0],
                new NewAccount(bidder.name(), "The bid team of " + bidder.name(), bidder.email(), PASSWORD, PASSWORD));
    }

    private BidContents contents(String tender, Bidder bidder, BidFile plan) {
        List<String> questions = tenders.tender(tender).criteria().stream()
                .filter(criterion -> !criterion.price())
                .map(CriterionView::code)
                .toList();
        return new BidContents(bidder.lots().stream()
                .collect(Collectors.toMap(
                        lot -> lot,
                        lot -> new Offer(
                                questions.stream()
                                        .collect(Collectors.toMap(
                                                code -> code, code -> answer(bidder, lot, code, questions, plan))),
                                Map.of(BidContents.PRICE, new BigDecimal(bidder.price())),
                                List.of()))));
    }

    private static Answer answer(Bidder bidder, int lot, String question, List<String> questions, BidFile plan) {
        String text = "What %s offers in lot %d on %s (illustrative)".formatted(bidder.name(), lot, question);
        boolean last = question.equals(questions.get(questions.size() - 1));
        return new Answer(text, last ? List.of(plan.id()) : List.of());
    }

    private static ByteArrayInputStream text(String text, Object... words) {
        return new ByteArrayInputStream(text.formatted(words).getBytes(StandardCharsets.UTF_8));
    }
}
