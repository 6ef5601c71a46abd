package org.tenderway.bid.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.OpenedBids;
import org.tenderway.bid.ReadingRights;
import org.tenderway.bid.domain.file.FileIntake;
import org.tenderway.bid.domain.seal.Envelope;
import org.tenderway.bid.domain.seal.Envelope.Enclosure;
import org.tenderway.bid.domain.seal.Envelope.Kind;
import org.tenderway.bid.domain.seal.Envelopes;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Reads opened bids for those who may; whoever may not is named in the opening report. */
@Service
class OpenedReading implements OpenedBids {

    private static final String SEALED = "the bids of this tender are sealed until two people have opened them";
    private static final String NOT_YOURS = "only the panel of this lot and role reads these bids";
    private static final String PRICES_WAIT = "prices wait until every quality score of this lot and role is locked";

    private final Bids bids;
    private final Envelopes envelopes;
    private final FileIntake files;
    private final Tenders tenders;
    private final ObjectProvider<ReadingRights> rights;
    private final OpeningLog log;
    private final CurrentActor actor;

    OpenedReading(
            Bids bids,
            Envelopes envelopes,
            FileIntake files,
            Tenders tenders,
            ObjectProvider<ReadingRights> rights,
            OpeningLog log,
            CurrentActor actor) {
        this.bids = bids;
        this.envelopes = envelopes;
        this.files = files;
        this.tenders = tenders;
        this.rights = rights;
        this.log = log;
        this.actor = actor;
    }

    @Override
    public boolean hasContents(String lotRole) {
        LotRoleView asked = tenders.lotRole(lotRole);
        return bids.openedFor(lotRole).stream()
                .anyMatch(bid -> envelope(bid, asked.lot(), Kind.QUALITY).isPresent());
    }

    @Override
    public List<Answers> answers(String lotRole) {
        LotRoleView asked = tenders.lotRole(lotRole);
        List<BidView> mine = readable(asked, "Reading the answers for " + asked.title());
        Predicate<String> own = own(lotRole);
        return mine.stream()
                .flatMap(bid -> envelope(bid, asked.lot(), Kind.QUALITY).stream()
                        .map(envelope -> new Answers(
                                bid.reference(),
                                bid.supplier(),
                                bid.supplierName(),
                                answersOf(envelope, own),
                                views(envelope.files().stream()
                                        .filter(file -> own.test(file.question()))
                                        .toList()))))
                .toList();
    }

    @Override
    public List<Prices> prices(String lotRole) {
        LotRoleView asked = tenders.lotRole(lotRole);
        refuseUnlessPricesShow(asked, "Reading the prices for " + asked.title());
        return bids.openedFor(lotRole).stream()
                .flatMap(bid -> envelope(bid, asked.lot(), Kind.PRICE).stream()
                        .map(envelope -> new Prices(
                                bid.reference(),
                                bid.supplier(),
                                bid.supplierName(),
                                pricesOf(envelope),
                                views(envelope.files()))))
                .toList();
    }

    @Override
    public BidFiles.Download file(String lotRole, String bid, String file) {
        LotRoleView asked = tenders.lotRole(lotRole);
        String attempt = "Reading a file for " + asked.title();
        BidView opened = bids.openedFor(lotRole).stream()
                .filter(each -> each.reference().equals(bid))
                .findFirst()
                .orElseThrow(() -> refused(asked, attempt, SEALED));
        Optional<Enclosure> quality = enclosure(opened, asked.lot(), Kind.QUALITY, file);
        if (quality.isPresent()) {
            Actor reader = actor.get();
            if (right(each -> each.mayReadAnswers(reader, lotRole, bid))
                    && own(lotRole).test(quality.get().question())) {
                return files.read(quality.get());
            }
            throw refused(asked, attempt, NOT_YOURS);
        }
        refuseUnlessPricesShow(asked, attempt);
        return files.read(enclosure(opened, asked.lot(), Kind.PRICE, file)
                .orElseThrow(() -> new Refusal.NotTheirs("file", "there is no such file")));
    }

    /** The questions that the reader works on; what belongs to no question is for every reader of the bid. */
    private Predicate<String> own(String lotRole) {
        Actor reader = actor.get();
        Map<String, Boolean> asked = new HashMap<>();
        return question -> question.isEmpty()
                || asked.computeIfAbsent(question, code -> right(each -> each.isAsked(reader, lotRole, code)));
    }

    private List<BidView> readable(LotRoleView asked, String attempt) {
        if (!bids.isOpened(asked.tender())) {
            throw refused(asked, attempt, SEALED);
        }
        Actor reader = actor.get();
        List<BidView> opened = bids.openedFor(asked.reference());
        List<BidView> mine = opened.stream()
                .filter(bid -> right(each -> each.mayReadAnswers(reader, asked.reference(), bid.reference())))
                .toList();
        if (mine.isEmpty() && !opened.isEmpty()) {
            throw refused(asked, attempt, NOT_YOURS);
        }
        return mine;
    }

    private void refuseUnlessPricesShow(LotRoleView asked, String attempt) {
        Actor reader = actor.get();
        if (!bids.isOpened(asked.tender())) {
            throw refused(asked, attempt, SEALED);
        } else if (!right(each -> each.mayReadPrices(reader, asked.reference()))) {
            throw refused(asked, attempt, "only those who work on the prices of this lot and role see them");
        } else if (!right(each -> each.isQualityLocked(asked.reference()))) {
            throw refused(asked, attempt, PRICES_WAIT);
        }
    }

    /** Where nobody answers for the evaluation, nobody may. */
    private boolean right(Predicate<ReadingRights> asked) {
        ReadingRights answering = rights.getIfAvailable();
        return answering != null && asked.test(answering);
    }

    private Refusal refused(LotRoleView asked, String attempt, String reason) {
        log.refused(asked.tender(), attempt, reason);
        return PRICES_WAIT.equals(reason) ? Refusal.because(reason) : new Refusal.NotTheirs("", reason);
    }

    private Optional<Envelope> envelope(BidView bid, int lot, Kind kind) {
        return envelopes.read(bid.reference(), bid.tender(), bid.supplier(), lot, kind);
    }

    private Optional<Enclosure> enclosure(BidView bid, int lot, Kind kind, String file) {
        return envelope(bid, lot, kind).stream()
                .flatMap(envelope -> envelope.files().stream())
                .filter(each -> each.id().equals(file))
                .findFirst();
    }

    private static Map<String, BidContents.Answer> answersOf(Envelope envelope, Predicate<String> own) {
        Map<String, BidContents.Answer> answers = new TreeMap<>();
        envelope.answers().forEach((question, text) -> {
            if (own.test(question)) {
                answers.put(question, new BidContents.Answer(text, filesOf(envelope, question)));
            }
        });
        return answers;
    }

    private static List<String> filesOf(Envelope envelope, String question) {
        return envelope.files().stream()
                .filter(file -> file.question().equals(question))
                .map(Enclosure::id)
                .toList();
    }

    private static Map<String, BigDecimal> pricesOf(Envelope envelope) {
        return envelope.prices().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> new BigDecimal(line.getValue())));
    }

    private static List<BidFile> views(List<Enclosure> files) {
        return files.stream().map(FileIntake::view).toList();
    }
}
