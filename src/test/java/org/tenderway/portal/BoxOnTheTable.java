package org.tenderway.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.FileState;
import org.tenderway.bid.SealedBids;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Stands in for the sealed box, so that pages are tested without its ceremony: it keeps everything in the open. */
class BoxOnTheTable implements SealedBids, Drafts {

    private final Tenders tenders;
    private final Suppliers suppliers;
    private final Clock clock;
    private final Map<String, BidContents> drafts = new TreeMap<>();
    private final Map<String, byte[]> keys = new TreeMap<>();
    private final List<BidReceipt> receipts = new ArrayList<>();

    BoxOnTheTable(Tenders tenders, Suppliers suppliers, Clock clock) {
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    @Override
    public DraftKey unlock(String userId, String password) {
        return DraftKey.of(userId.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void changePassword(String userId, DraftKey key, String newPassword) {}

    @Override
    public void save(String tender, String supplier, DraftKey key, BidContents contents) {
        drafts.put(tender + supplier, contents);
        keys.put(tender + supplier, key.bytes());
    }

    @Override
    public Optional<BidContents> load(String tender, String supplier, DraftKey key) {
        return Optional.ofNullable(drafts.get(tender + supplier))
                .filter(draft -> Arrays.equals(key.bytes(), keys.get(tender + supplier)));
    }

    @Override
    public Optional<Instant> savedAt(String tender, String supplier) {
        return Optional.empty();
    }

    @Override
    public void discard(String tender, String supplier) {
        drafts.remove(tender + supplier);
    }

    @Override
    public boolean isReady(String tender) {
        return true;
    }

    @Override
    public List<Missing> missing(String tender, BidContents contents) {
        List<Missing> missing = new ArrayList<>();
        List<CriterionView> criteria = tenders.tender(tender).criteria();
        contents.offers().forEach((lot, offer) -> {
            criteria.stream()
                    .filter(each -> !each.price() && !offer.answers().containsKey(each.code()))
                    .forEach(each -> missing.add(new Missing(lot, each.code(), "answer “" + each.title() + "”")));
            if (offer.prices().isEmpty()) {
                missing.add(new Missing(lot, BidContents.PRICE, "give a price"));
            }
        });
        return missing;
    }

    @Override
    public BidReceipt submit(String tender, String supplier, DraftKey key, BidContents contents) {
        Refusal.unless(
                !contents.offers().isEmpty() && missing(tender, contents).isEmpty(), "", "the bid is not complete");
        Instant now = clock.instant();
        boolean late = now.isAfter(tenders.tender(tender).deadline());
        if (!late) {
            become(tender, supplier, BidStatus.WITHDRAWN);
        }
        var receipt = new BidReceipt(
                tender + "-B" + (receipts.size() + 1),
                tender,
                supplier,
                suppliers.supplier(supplier).name(),
                contents.offers().keySet(),
                sha256(UUID.randomUUID().toString()),
                now,
                late ? BidStatus.LATE : BidStatus.RECEIVED);
        receipts.add(0, receipt);
        return receipt;
    }

    @Override
    public void withdraw(String tender, String supplier) {
        become(tender, supplier, BidStatus.WITHDRAWN);
    }

    @Override
    public List<BidReceipt> receipts(String tender, String supplier) {
        return receipts.stream()
                .filter(each -> each.tender().equals(tender) && each.supplier().equals(supplier))
                .toList();
    }

    private void become(String tender, String supplier, BidStatus status) {
        receipts.replaceAll(each ->
                each.tender().equals(tender) && each.supplier().equals(supplier) && each.status() == BidStatus.RECEIVED
                        ? new BidReceipt(
                                each.bid(),
                                each.tender(),
                                each.supplier(),
                                each.supplierName(),
                                each.lots(),
                                each.hash(),
                                each.receivedAt(),
                                status)
                        : each);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Files by tender and supplier. */
    static final class Files {

        final Map<String, Map<String, byte[]>> contents = new TreeMap<>();
        final Map<String, BidFile> known = new LinkedHashMap<>();

        BidFile take(String owner, String name, InputStream content) {
            try {
                byte[] bytes = content.readAllBytes();
                Refusal.unless(
                        !new String(bytes, StandardCharsets.UTF_8).startsWith("MZ"), "file", "programs are not taken");
                String id = UUID.randomUUID().toString();
                var file = new BidFile(
                        id,
                        name,
                        "text/plain",
                        bytes.length,
                        sha256(new BigInteger(1, bytes).toString()),
                        FileState.READY,
                        "");
                known.put(id, file);
                contents.computeIfAbsent(owner, any -> new TreeMap<>()).put(id, bytes);
                return file;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        List<BidFile> of(String owner) {
            return contents.getOrDefault(owner, Map.of()).keySet().stream()
                    .map(known::get)
                    .toList();
        }
    }
}
