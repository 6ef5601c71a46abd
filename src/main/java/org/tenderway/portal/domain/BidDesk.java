package org.tenderway.portal.domain;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.CurrentDraftKey;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.bid.FileState;
import org.tenderway.bid.SealedBids;
import org.tenderway.bid.SealedBids.Missing;
import org.tenderway.clarification.Clarifications;
import org.tenderway.methodology.PublishedRules;
import org.tenderway.portal.BidTakenBack;
import org.tenderway.portal.ReceiptIssued;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** The signed-in supplier's own bid: whatever is asked here is asked about that supplier and no other. */
@Service
@Transactional
public class BidDesk {

    static final String NO_KEY =
            "what you write is locked, and this session has no key to it: sign out and sign in again, or ask a colleague"
                    + " for a code and enter it under “Your bids”";

    private final Drafts drafts;
    private final SealedBids sealed;
    private final BidFiles files;
    private final SupplierAccounts accounts;
    private final CurrentSupplier supplier;
    private final CurrentDraftKey key;
    private final Tenders tenders;
    private final Clarifications clarifications;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    BidDesk(
            Drafts drafts,
            SealedBids sealed,
            BidFiles files,
            SupplierAccounts accounts,
            CurrentSupplier supplier,
            CurrentDraftKey key,
            Tenders tenders,
            Clarifications clarifications,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher facts) {
        this.drafts = drafts;
        this.sealed = sealed;
        this.files = files;
        this.accounts = accounts;
        this.supplier = supplier;
        this.key = key;
        this.tenders = tenders;
        this.clarifications = clarifications;
        this.transaction = new TransactionTemplate(transactions);
        this.facts = facts;
    }

    public BidContents draft(String tender) {
        return drafts.load(tender, reference(), key()).orElse(Contents.EMPTY);
    }

    /**
     * Changes one part of a draft, unless a colleague has changed that part since its page was opened. Whoever begins a
     * bid hears of every answer and of a later deadline.
     *
     * @param seen the mark of the part as the page showed it
     * @param page where the part is looked at
     * @param part the part of any contents, field by field
     * @throws org.tenderway.vocabulary.Overtaken when a colleague was faster
     */
    public void edit(
            String tender,
            String seen,
            String page,
            Function<BidContents, Map<String, String>> part,
            UnaryOperator<BidContents> change) {
        drafts.hold(tender, reference());
        BidContents before = draft(tender);
        BidContents after = change.apply(before);
        Map<String, String> fields = part.apply(before);
        Drafts.LastSave last = fields.values().stream().allMatch(String::isEmpty)
                ? null
                : drafts.lastSave(tender, reference()).orElse(null);
        new AsItStands(page, last == null ? "" : colleague(last), last == null ? null : last.at(), fields)
                .refuseUnlessSeen(seen, part.apply(after));
        keep(tender, after);
    }

    /** Who saved the bid last need not be who changed this part of it. */
    private static String colleague(Drafts.LastSave last) {
        return last.person().isEmpty() ? "A colleague" : "A colleague (%s saved the bid last)".formatted(last.person());
    }

    private void keep(String tender, BidContents contents) {
        clarifications.registerInterest(tender, supplier.get());
        drafts.save(tender, reference(), key(), contents);
        drafts.savedBy(tender, reference(), supplier.get().personName());
    }

    /** What the tender wants to read in every lot. */
    public Wanted wanted(TenderView tender) {
        return Wanted.of(
                tender,
                PublishedRules.basket(tenders.scoringRules(tender.reference()).orElse("")));
    }

    public boolean isReady(String tender) {
        return sealed.isReady(tender);
    }

    public List<Missing> missing(String tender, BidContents contents) {
        return sealed.missing(tender, contents);
    }

    public BidReceipt handIn(String tender) {
        String reference = reference();
        BidReceipt receipt = sealed.submit(tender, reference, key(), draft(tender));
        facts.publishEvent(new ReceiptIssued(tenders.tender(tender).caseReference(), tender, supplier.get(), receipt));
        return receipt;
    }

    public void withdraw(String tender) {
        BidReceipt receipt = standing(tender).orElseThrow(() -> Refusal.because("there is no bid to take back"));
        sealed.withdraw(tender, reference());
        facts.publishEvent(new BidTakenBack(tenders.tender(tender).caseReference(), tender, supplier.get(), receipt));
    }

    /** The bid that will be opened as things stand. */
    public Optional<BidReceipt> standing(String tender) {
        return receipts(tender).stream()
                .filter(receipt -> receipt.status() == BidStatus.RECEIVED)
                .findFirst();
    }

    public List<BidReceipt> receipts(String tender) {
        return sealed.receipts(tender, reference());
    }

    /** What only its supplier can know, and which stands for one receipt. */
    public static String key(BidReceipt receipt) {
        return "%s-%d".formatted(receipt.hash(), receipt.receivedAt().toEpochMilli());
    }

    /** Asks the scanner again for those that it has not answered for, and holds no place at the database meanwhile. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<BidFile> files(String tender) {
        return files.checkAgain(tender, reference(), key());
    }

    public boolean isOwn(String tender, String file) {
        return files.of(tender, reference(), key()).stream()
                .anyMatch(each -> each.id().equals(file));
    }

    public BidFiles limits() {
        return files;
    }

    /** @param question whose answer the file belongs to, or empty for the prices */
    @Transactional(propagation = Propagation.SUPPORTS)
    public BidFile attach(String tender, int lot, String question, String name, InputStream content) {
        BidFiles.Checked checked = files.check(name, content);
        return Objects.requireNonNull(transaction.execute(status -> {
            BidFile taken = files.take(tender, reference(), key(), checked);
            if (taken.state() != FileState.REMOVED) {
                drafts.hold(tender, reference());
                keep(tender, Contents.attached(draft(tender), lot, question, taken.id()));
            }
            return taken;
        }));
    }

    public void detach(String tender, String file) {
        drafts.hold(tender, reference());
        keep(tender, Contents.without(draft(tender), file));
        files.remove(tender, reference(), file);
    }

    public BidFiles.Download read(String tender, String file) {
        return files.read(tender, reference(), key(), file);
    }

    private String reference() {
        SignedInSupplier who = supplier.get();
        return accounts.reference(who.account());
    }

    private DraftKey key() {
        return key.find().orElseThrow(() -> Refusal.because(NO_KEY));
    }
}
