package org.tenderway.bid.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.LateBidDecided;
import org.tenderway.bid.LateBidProposed;
import org.tenderway.bid.LateBids;
import org.tenderway.calendar.DatabaseClock;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/** A late bid stays unopened, unless an officer proposes and a manager agrees, both with reasons, to admit it. */
@Service
@Transactional
class LateDecisions implements LateBids {

    private static final int LONGEST_REASON = 4000;

    private final BidBoxes boxes;
    private final BidRows bids;
    private final BidShelf shelf;
    private final JdbcClient sql;
    private final OpeningLog log;
    private final DatabaseClock clock;
    private final CurrentActor actor;
    private final ApplicationEventPublisher facts;

    LateDecisions(
            BidBoxes boxes,
            BidRows bids,
            BidShelf shelf,
            JdbcClient sql,
            OpeningLog log,
            DatabaseClock clock,
            CurrentActor actor,
            ApplicationEventPublisher facts) {
        this.boxes = boxes;
        this.bids = bids;
        this.shelf = shelf;
        this.sql = sql;
        this.log = log;
        this.clock = clock;
        this.actor = actor;
        this.facts = facts;
    }

    private record Row(
            String bid,
            boolean admit,
            String reason,
            String proposedBy,
            @Nullable Boolean approved,
            String decidedBy,
            String decisionReason) {}

    @Override
    public void propose(String bid, boolean admit, String reason) {
        Refusal.unless(
                actor.get().has(Role.PROCUREMENT_OFFICER),
                "",
                "a procurement officer proposes what becomes of a late bid");
        Bid late = late(bid);
        BidBox box = beforeOpening(late);
        refuseUnlessReason(reason);
        Refusal.unless(row(late.tender(), bid) == null, "", "somebody has proposed what becomes of this bid already");
        sql.sql("insert into bid_late_decision (bid, tender, admit, reason, proposed_by, proposed_at, decided_by,"
                        + " decision_reason) values (?, ?, ?, ?, ?, ?, '', '')")
                .params(bid, late.tender(), admit, reason.strip(), actor.get().userId(), now())
                .update();
        String what = "%s proposed to %s".formatted(actor.get().name(), words(bid, admit));
        log.done(late.tender(), what);
        facts.publishEvent(new LateBidProposed(box.caseReference(), late.tender(), bid, what, reason.strip()));
    }

    @Override
    public void decide(String bid, boolean approve, String reason) {
        Refusal.unless(actor.get().has(Role.MANAGER), "", "a manager decides what becomes of a late bid");
        Bid late = late(bid);
        BidBox box = beforeOpening(late);
        Row proposal = row(late.tender(), bid);
        Refusal.unless(proposal != null, "", "nobody has proposed what becomes of this bid");
        Row open = Objects.requireNonNull(proposal);
        Refusal.unless(open.approved() == null, "", "this has been decided already");
        Refusal.unless(
                !open.proposedBy().equals(actor.get().userId()),
                "",
                "you proposed this: a second person must decide it");
        refuseUnlessReason(reason);
        sql.sql("update bid_late_decision set approved = ?, decided_by = ?, decision_reason = ?, decided_at = ?"
                        + " where bid = ? and approved is null")
                .params(approve, actor.get().userId(), reason.strip(), now(), bid)
                .update();
        boolean admitted = approve && open.admit();
        String replaced = admitted ? admit(late) : "";
        String what = "%s decided to %s%s".formatted(actor.get().name(), words(bid, admitted), replaced);
        log.done(late.tender(), what);
        facts.publishEvent(new LateBidDecided(
                box.caseReference(), late.tender(), bid, late.view().supplier(), admitted, what, reason.strip()));
    }

    /** One bid of a supplier is opened: the one that is admitted takes the place of the one that came in time. */
    private String admit(Bid late) {
        List<Bid> others = shelf.of(late.tender(), late.view().supplier());
        Refusal.unless(
                others.stream().noneMatch(bid -> bid.is(BidStatus.ADMITTED)),
                "",
                "another late bid of this supplier is admitted already");
        List<Bid> inTime =
                others.stream().filter(bid -> bid.is(BidStatus.RECEIVED)).toList();
        inTime.forEach(Bid::withdraw);
        shelf.putAll(inTime);
        late.admit();
        shelf.put(late);
        return inTime.isEmpty() ? "" : ", in the place of " + inTime.get(0).reference();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LateBid> of(String tender) {
        Map<String, Row> rows = rows(tender).stream().collect(Collectors.toMap(Row::bid, row -> row));
        return bids.findByTenderOrderByNumberAsc(tender).stream()
                .map(Bid::view)
                .filter(bid -> bid.status() == BidStatus.LATE || rows.containsKey(bid.reference()))
                .map(bid -> lateBid(bid, rows.get(bid.reference())))
                .toList();
    }

    private static LateBid lateBid(BidView bid, @Nullable Row row) {
        return row == null
                ? new LateBid(bid, "", "", "", null, "", "")
                : new LateBid(
                        bid,
                        row.admit() ? "admit" : "keep unopened",
                        row.reason(),
                        row.proposedBy(),
                        row.approved(),
                        row.decidedBy(),
                        row.decisionReason());
    }

    private Bid late(String bid) {
        Bid found = bids.findById(bid).orElseThrow(() -> Refusal.because("there is no such bid"));
        Refusal.unless(found.is(BidStatus.LATE), "", "only a bid that came late needs an exception");
        return found;
    }

    /** Once prices may be known, no further bid comes in. */
    private BidBox beforeOpening(Bid late) {
        BidBox box = boxes.findToChange(late.tender()).orElseThrow(() -> Refusal.because("there is no such box"));
        Refusal.unless(
                box.firstOpener().isEmpty() && !box.isOpened(),
                "",
                "the opening of these bids has begun: a late bid stays unopened");
        return box;
    }

    private @Nullable Row row(String tender, String bid) {
        return rows(tender).stream()
                .filter(row -> row.bid().equals(bid))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(String tender) {
        return sql.sql("select * from bid_late_decision where tender = ?")
                .param(tender)
                .query((row, number) -> new Row(
                        row.getString("bid"),
                        row.getBoolean("admit"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        (Boolean) row.getObject("approved"),
                        row.getString("decided_by"),
                        row.getString("decision_reason")))
                .list();
    }

    private static void refuseUnlessReason(String reason) {
        Refusal.unless(!reason.isBlank(), "reason", "say why");
        Refusal.unless(reason.length() <= LONGEST_REASON, "reason", "say it in at most 4,000 characters");
    }

    private static String words(String bid, boolean admit) {
        return admit ? "admit the late bid " + bid : "keep the late bid " + bid + " unopened";
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
