package org.tenderway.replay;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tenderway.Visitor;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.SealedBids;
import org.tenderway.replay.process.SupplierSeat;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** Twenty fictional suppliers whose bids hold canaries; one hands in through the pages, the others at the counter. */
@Component
class CanaryBids {

    static final int THROUGH_THE_PAGES = 0;
    static final String PASSWORD = "tenderway-demo";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final SupplierSeat seat;
    private final SupplierAccounts accounts;
    private final Drafts drafts;
    private final BidFiles files;
    private final SealedBids sealed;

    CanaryBids(SupplierSeat seat, SupplierAccounts accounts, Drafts drafts, BidFiles files, SealedBids sealed) {
        this.seat = seat;
        this.accounts = accounts;
        this.drafts = drafts;
        this.files = files;
        this.sealed = sealed;
    }

    static List<Bidder> bidders() {
        return IntStream.range(0, Canaries.BIDS)
                .mapToObj(number -> Bidder.of(
                        "Bidder %02d".formatted(number),
                        List.of(1),
                        2 + number % 3,
                        Canaries.price(number).toPlainString()))
                .toList();
    }

    static String signIn(int number) {
        return "bidder-%02d".formatted(number);
    }

    BidReceipt handIn(String tender, int number) {
        SignedInSupplier person = account(number);
        String supplier = accounts.reference(person.account());
        return seat.as(person, () -> {
            DraftKey key = drafts.unlock(person.person(), PASSWORD);
            String plan = files.take(
                            tender, supplier, key, Canaries.fileName(number) + ".txt", text(Canaries.file(number)))
                    .id();
            String sheet = files.take(tender, supplier, key, "sheet.csv", text("visit," + Canaries.price(number)))
                    .id();
            var offer = new Offer(
                    Map.of(
                            "Q1",
                            new Answer(Canaries.answer(number), List.of(plan)),
                            "Q2",
                            Answer.of("Also " + Canaries.answer(number)),
                            "Q3",
                            Answer.of(Canaries.answer(number))),
                    Map.of(BidContents.PRICE, Canaries.price(number)),
                    List.of(sheet));
            drafts.save(tender, supplier, key, new BidContents(Map.of(1, offer)));
            return sealed.submit(
                    tender, supplier, key, drafts.load(tender, supplier, key).orElseThrow());
        });
    }

    void handInThroughThePages(String tender, Visitor visitor) {
        account(THROUGH_THE_PAGES);
        visitor.signIn(signIn(THROUGH_THE_PAGES), PASSWORD);
        String home = "/supplier/bids/" + tender;
        visitor.submit(home + "/lots", home + "/lots", Map.of("lots", "1"));
        for (String question : List.of("Q1", "Q2", "Q3")) {
            String page = home + "/lots/1/questions/" + question;
            visitor.submit(page, page, Map.of("answer", Canaries.answer(THROUGH_THE_PAGES)));
        }
        String prices = home + "/lots/1/prices";
        visitor.submit(
                prices,
                prices,
                Map.of("price-1", Canaries.price(THROUGH_THE_PAGES).toPlainString()));
        attach(visitor, home + "/files");
        visitor.submit(home + "/check", home + "/submit", Map.of());
    }

    /** What is wrong is shown again to whoever typed it, and to nobody else. */
    void mistype(String tender, Visitor visitor) {
        String prices = "/supplier/bids/" + tender + "/lots/1/prices";
        visitor.submit(prices, prices, Map.of("price-1", "about " + Canaries.price(THROUGH_THE_PAGES)));
        visitor.submit(prices, prices + "/no-such-page", Map.of("price-1", Canaries.answer(THROUGH_THE_PAGES)));
    }

    private SignedInSupplier account(int number) {
        String name = bidders().get(number).name();
        return accounts.provide(
                signIn(number),
                new NewAccount(name, "A person", signIn(number) + "@bidder.example", PASSWORD, PASSWORD));
    }

    private static void attach(Visitor visitor, String page) {
        String boundary = "----of-the-test";
        Matcher token = TOKEN.matcher(visitor.get(page).body());
        String body = part(boundary, "_csrf", "", token.find() ? token.group(1) : "")
                + part(boundary, "place", "", "1-0")
                + part(
                        boundary,
                        "file",
                        "; filename=\"%s.txt\"\r\nContent-Type: text/plain"
                                .formatted(Canaries.fileName(THROUGH_THE_PAGES)),
                        Canaries.file(THROUGH_THE_PAGES))
                + "--" + boundary + "--\r\n";
        visitor.send(visitor.request(page)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String boundary, String name, String more, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(boundary, name, more, content);
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
