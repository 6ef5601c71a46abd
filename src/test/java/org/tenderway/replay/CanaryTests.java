package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Visitor;
import org.tenderway.bid.OpenedBids;
import org.tenderway.notification.domain.SentByMail;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;
import org.tenderway.vocabulary.Refusal;

/**
 * Twenty sealed bids with canaries in their answers, prices, files and file names: they are looked for everywhere, in
 * every disguise, before and after the opening.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    private static final String CASE = "SEALED-2018";
    private static final String TENDER = CASE + "-LEAD";
    private static final String LOT_ROLE = TENDER + "-1";
    private static final List<String> STAFF = List.of(
            "officer",
            "evaluator",
            "expert",
            "moderator",
            "clerk",
            "contracts",
            "reviewer",
            "health",
            "placements",
            "manager",
            "admin");
    private static final int AT_ONCE = 4;
    private static final Set<String> PANEL = Set.of("evaluator", "expert", "moderator");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Programmes programmes;

    @Autowired
    TenderMoves tender;

    @Autowired
    SealingMoves sealing;

    @Autowired
    EvaluationMoves evaluation;

    @Autowired
    CanaryBids bids;

    @Autowired
    HidingPlaces places;

    @Autowired
    EveryPage pages;

    @Autowired
    SentByMail mail;

    @Autowired
    OpenedBids opened;

    @Autowired
    JdbcTemplate sql;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Instant began = Instant.now();
    private Map<String, Set<String>> sealedPlaces = Map.of();
    private Map<String, Set<String>> sealedAnswers = Map.of();
    private Map<String, Set<String>> openedPlaces = Map.of();
    private Map<String, Set<String>> openedAnswers = Map.of();
    private Map<String, Set<String>> lockedAnswers = Map.of();
    private Map<String, Set<String>> sealedMail = Map.of();
    private Map<String, Set<String>> openedMail = Map.of();
    private Set<String> logged = Set.of();
    private int mails;
    private Set<String> own = Set.of();
    private Set<String> answersReadBy = Set.of();
    private Set<String> pricesReadEarlyBy = Set.of();
    private Set<String> pricesReadBy = Set.of();
    private int looks;

    @BeforeAll
    void bidsAreHandedInOpenedAndScored() {
        stage.begin("2018-01-08T09:00");
        stage.desk().as(TenderMoves.OFFICER, () -> programmes.open(programme()));
        tender.design(TENDER, "2018-09-01", 24, 48);
        tender.prepareNotice(TENDER, "2018-03-29T12:00");
        tender.approveNotice(TENDER);
        sealing.lock(TENDER);
        STAFF.forEach(user -> visitor(user).signIn(user, CanaryBids.PASSWORD));
        try (Overheard log = new Overheard()) {
            bids.handInThroughThePages(TENDER, visitor(CanaryBids.signIn(0)));
            bids.mistype(TENDER, visitor(CanaryBids.signIn(0)));
            for (int number = 1; number < Canaries.BIDS; number++) {
                bids.handIn(TENDER, number);
            }
            visitor(CanaryBids.signIn(1)).signIn(CanaryBids.signIn(1), CanaryBids.PASSWORD);
            logged = Canaries.in(log.said());
        }
        own = Canaries.in(visitor(CanaryBids.signIn(0))
                .get("/supplier/bids/" + TENDER + "/check")
                .body()
                .getBytes(StandardCharsets.UTF_8));
        sealedPlaces = places.search(began);
        sealedMail = mailed();
        // What an address shows does not depend on the database, so the long look is for the quick one.
        sealedAnswers = everybodyLooks(TestDatabase.isPostgres());
        stage.at("2018-04-03T10:00");
        sealing.open(TENDER);
        evaluation.panel(LOT_ROLE);
        openedPlaces = places.search(began);
        openedMail = mailed();
        openedAnswers = everybodyLooks(true);
        answersReadBy = readers(opened::answers);
        pricesReadEarlyBy = readers(opened::prices);
        evaluation.score(LOT_ROLE, CanaryBids.bidders());
        evaluation.moderate(LOT_ROLE, CanaryBids.bidders());
        pricesReadBy = readers(opened::prices);
        lockedAnswers = everybodyLooks(true);
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void twentyBidsLieInTheBoxAndTheirSuppliersCanReadTheirOwn() {
        assertThat(sql.queryForObject("select count(*) from bid_receipt where tender = ?", Integer.class, TENDER))
                .isEqualTo(Canaries.BIDS);
        assertThat(own)
                .as("the search bites on the page of the supplier itself")
                .contains("Answer", "Name", "Price");
        assertThat(looks).isGreaterThan(TestDatabase.isPostgres() ? 1_000 : 3_000);
    }

    @Test
    void beforeTheOpeningNoTableDumpFileOrLogHoldsACanary() {
        assertThat(sealedPlaces).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void noMailThatAMailServerReceivesHoldsACanary() {
        assertThat(mails).as("mails, a receipt among them").isPositive();
        assertThat(sealedMail).isEmpty();
        assertThat(openedMail).isEmpty();
    }

    @Test
    void beforeTheOpeningNobodyIsShownACanaryOnAnyAddress() {
        assertThat(sealedAnswers).isEmpty();
    }

    @Test
    void afterTheOpeningTheDatabaseStillHoldsNoneInClear() {
        assertThat(openedPlaces).isEmpty();
    }

    @Test
    void afterTheOpeningOnlyThePanelIsShownAnswersAndNobodyAPrice() {
        assertThat(openedAnswers).allSatisfy((who, found) -> {
            assertThat(PANEL).contains(who.substring(0, who.indexOf(' ')));
            assertThat(found).noneMatch(each -> each.startsWith("Price"));
        });
        assertThat(answersReadBy).isEqualTo(PANEL);
        assertThat(pricesReadEarlyBy).isEmpty();
    }

    @Test
    void onceQualityIsLockedOnlyThoseWhoWorkOnPricesAreShownThem() {
        assertThat(pricesReadBy).containsExactlyInAnyOrder("officer", "moderator");
        assertThat(lockedAnswers).allSatisfy((who, found) -> {
            boolean price = found.stream().anyMatch(each -> each.startsWith("Price"));
            assertThat(price ? pricesReadBy : union(PANEL, pricesReadBy)).contains(who.substring(0, who.indexOf(' ')));
        });
    }

    @Test
    void whateverIsPlantedIsFoundHoweverItIsDressed() throws IOException {
        Map<String, byte[]> dressed = new TreeMap<>();
        String canary = Canaries.answer(7) + " for " + Canaries.price(7);
        dressed.put("as it is", bytes(canary));
        dressed.put("in UTF-16", canary.getBytes(StandardCharsets.UTF_16LE));
        dressed.put("in UTF-16, the other way", canary.getBytes(StandardCharsets.UTF_16BE));
        dressed.put("in base64", bytes("a" + Base64.getEncoder().encodeToString(bytes("xy" + canary))));
        dressed.put("in gzip", gzip(canary));
        dressed.put("in gzip in base64", bytes(Base64.getEncoder().encodeToString(gzip(canary))));
        dressed.put(
                "in UTF-16 in base64",
                bytes(Base64.getEncoder().encodeToString(canary.getBytes(StandardCharsets.UTF_16BE))));
        var nest = TestDatabase.asOwner(sql);
        nest.execute("create table nest (id integer primary key, egg bytea, shell varchar(2000))");
        Path file = Files.createTempFile("nest", ".bin");
        try {
            for (var each : dressed.entrySet()) {
                assertThat(Canaries.in(each.getValue()))
                        .as(each.getKey())
                        .anyMatch(found -> found.startsWith("Answer"))
                        .anyMatch(found -> found.startsWith("Price"));
                nest.update("delete from nest");
                nest.update("insert into nest values (1, ?, '')", each.getValue());
                assertThat(places.tables().keySet())
                        .as(each.getKey())
                        .hasSize(1)
                        .allMatch(CanaryTests::isNest);
            }
            nest.update("delete from nest");
            nest.update("insert into nest values (2, null, ?)", canary);
            Files.write(file, dressed.get("in UTF-16"));
            assertThat(places.search(began).keySet())
                    .anyMatch(CanaryTests::isNest)
                    .anyMatch(place -> place.startsWith("dump"))
                    .contains("file " + file);
        } finally {
            Files.delete(file);
            nest.execute("drop table nest");
        }
        try (Overheard log = new Overheard()) {
            LoggerFactory.getLogger("org.tenderway.nest").trace("dressed as a message: {}", canary);
            assertThat(Canaries.in(log.said())).contains("Answer", "Price");
        }
    }

    /** Who of the council reads all twenty bids at the counter itself. */
    private Set<String> readers(Function<String, List<?>> counter) {
        return STAFF.stream()
                .filter(user -> {
                    try {
                        return stage.desk()
                                        .as(user, () -> counter.apply(LOT_ROLE))
                                        .size()
                                == Canaries.BIDS;
                    } catch (Refusal refused) {
                        return false;
                    }
                })
                .collect(Collectors.toSet());
    }

    private Map<String, Set<String>> mailed() {
        Map<String, Set<String>> found = new TreeMap<>();
        mail.received().forEach((key, bytes) -> {
            mails++;
            HidingPlaces.put(found, key, Canaries.in(bytes));
        });
        return found;
    }

    /** Several at a time, as they would. */
    private Map<String, Set<String>> everybodyLooks(boolean atTheTenderOnly) {
        Map<String, Set<String>> found = new ConcurrentSkipListMap<>();
        List<String> addresses = pages.addresses(TENDER, atTheTenderOnly);
        List<Callable<Void>> looking = new ArrayList<>();
        STAFF.forEach(user -> looking.add(look(found, user, addresses, -1)));
        looking.add(look(found, "passer-by", addresses, -1));
        looking.add(look(found, CanaryBids.signIn(0), addresses, 0));
        looking.add(look(found, CanaryBids.signIn(1), addresses, 1));
        looks += looking.size() * addresses.size();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> each : threads.invokeAll(looking)) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        return found;
    }

    private Callable<Void> look(Map<String, Set<String>> found, String who, List<String> addresses, int ownBid) {
        Visitor visitor = visitor(who);
        return () -> {
            pages.look(visitor, addresses, ownBid)
                    .forEach((address, canaries) -> found.put(who + " at " + address, canaries));
            return null;
        };
    }

    private Visitor visitor(String who) {
        return visitors.computeIfAbsent(who, unknown -> new Visitor(port));
    }

    private static boolean isNest(String place) {
        return place.toLowerCase(java.util.Locale.ROOT).contains("\"nest\"");
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }

    private static NewProgramme programme() {
        return OneLot.programme(CASE, "Somewhere to keep secrets" + Bidder.FICTIONAL, "Canaries");
    }
}
