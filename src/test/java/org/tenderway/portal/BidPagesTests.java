package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenderway.DatabaseTest;
import org.tenderway.SentTwice;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SealedBox;
import org.tenderway.bid.domain.seal.Digest;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** A supplier's bid from its first lot to its receipt, and nothing of it for any other supplier. */
@DatabaseTest
class BidPagesTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String AT_NINE = "(09:00:0\\d|08:59:59)\\.\\d{3} on 1 February 2018";

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    SealedBox box;

    @Autowired
    SentTwice twice;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    String home = "";
    String tender = "";

    @BeforeEach
    void publish() {
        tender = new OpenTender(programmes, tasks, identities).publish("BID%d-2018".formatted(COUNT.incrementAndGet()));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        home = "/supplier/bids/" + tender;
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aWholeBidIsWrittenCheckedHandedInTakenBackAndHandedInAgain() throws Exception {
        SignedInSupplier who = supplier("Whole Bid Care");
        assertThat(page(who, home)).contains("Choose the lots", "Incomplete", "Cannot start yet", "handed in nothing");
        assertThat(saved(who, home + "/lots", "lots", "1")).isEqualTo(home);
        assertThat(page(who, home))
                .contains("Lot 1 North", "Care quality", "Workforce", "Prices")
                .doesNotContain("Lot 2");
        assertThat(page(who, home + "/check")).contains("This is still missing").doesNotContain("/submit");
        assertThat(send(who, post(home + "/submit")).getStatus()).isEqualTo(422);
        assertThat(saved(who, home + "/lots/1/questions/Q1", "answer", "We care.\r\nEvery day."))
                .isEqualTo(home);
        assertThat(page(who, home + "/lots/1/questions/Q1")).contains("We care.\nEvery day.", "4 words of 1500");
        assertThat(saved(who, home + "/lots/1/questions/Q2", "answer", "Ŵyn’s people"))
                .isEqualTo(home);
        assertThat(saved(who, home + "/lots/1/prices", "price-1", "£1,015.75")).isEqualTo(home);
        assertThat(page(who, home + "/lots/1/prices")).contains("value=\"1015.75\"");
        attach(who, "plan’s ŵ.txt", "a plan");
        assertThat(page(who, home + "/check"))
                .contains("£1015.75", "Ŵyn’s people", "Files: plan’s ŵ.txt", "Hand in")
                .doesNotContain("still missing");
        String receipt = redirected(send(who, post(home + "/submit")));
        assertThat(receipt).startsWith(home + "/receipts/");
        assertThat(page(who, receipt))
                .containsPattern(AT_NINE)
                .contains("Received in time", "Checksum (SHA-256)")
                .doesNotContain(tender + "-B");
        assertThat(letters("bid-receipt", who))
                .singleElement()
                .asString()
                .containsPattern(AT_NINE)
                .contains("received in time", "Lots: 1")
                .doesNotContain("We care", "1015", tender + "-B");
        assertThat(page(who, home + "/check")).contains("It replaces the bid");
        assertThat(send(who, post(home + "/withdraw")).getRedirectedUrl()).isEqualTo(home);
        assertThat(page(who, home)).contains("Withdrawn").doesNotContain("Withdraw your bid");
        assertThat(letters("bid-withdrawn", who)).hasSize(1);
        assertThat(send(who, post(home + "/submit")).getRedirectedUrl()).isNotEqualTo(receipt);
        assertThat(page(who, receipt)).contains("Withdrawn");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTypedValuesStay() throws Exception {
        SignedInSupplier who = supplier("Clumsy Care");
        refused(who, post(home + "/lots"), "Choose at least one lot");
        refused(who, post(home + "/lots").param("lots", "9"), "Choose from the lots of this tender");
        saved(who, home + "/lots", "lots", "1");
        refused(who, post(home + "/lots/1/questions/Q1").param("answer", " "), "Enter your answer");
        refused(
                who,
                post(home + "/lots/1/questions/Q1").param("answer", "word ".repeat(1501)),
                "Use at most 1,500 words: this has 1,501",
                "word word word");
        for (String price : List.of("", "1e9", "-1", "0", "ten", "1.23456", "1".repeat(13))) {
            refused(
                    who,
                    post(home + "/lots/1/prices").param("price-1", price),
                    "Enter a price above zero",
                    "price-1-error");
        }
        refused(
                who,
                multipart(home + "/files")
                        .file(new MockMultipartFile("file", "a.txt", "", "x".getBytes(StandardCharsets.UTF_8))),
                "Choose what the file belongs to");
        refused(who, multipart(home + "/files").param("place", "1-0"), "Choose a file");
        refused(
                who,
                multipart(home + "/files")
                        .file(new MockMultipartFile(
                                "file", "a.pdf", "", ("MZ" + "\0".repeat(200)).getBytes(StandardCharsets.UTF_8)))
                        .param("place", "1-0"),
                "The content of this file is none of the kinds that are taken");
        for (String path : List.of("/lots/2/questions/Q1", "/lots/1/questions/Q9", "/lots/2/prices")) {
            assertThat(send(who, get(home + path)).getStatus()).as(path).isEqualTo(404);
            assertThat(send(who, post(home + path).param("answer", "x")).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void afterTheDeadlineNothingChangesAndALateBidIsKeptUnopened() throws Exception {
        SignedInSupplier who = supplier("Late Care");
        full(who, "Late words");
        OpenTender.at(OpenTender.AFTER_BIDS);
        assertThat(page(who, home))
                .contains("The tender closed at 12:00 on Thursday 29 March 2018", "Hand in late")
                .doesNotContain("Prices");
        refused(who, post(home + "/lots").param("lots", "2"), "The tender closed at 12:00");
        refused(who, post(home + "/lots/1/questions/Q1").param("answer", "More"), "The tender closed at 12:00", "More");
        refused(who, post(home + "/lots/1/prices").param("price-1", "1"), "The tender closed at 12:00");
        assertThat(page(who, home + "/check")).contains("A bid that you hand in now is late");
        String receipt = redirected(send(who, post(home + "/submit")));
        String text = page(who, receipt + "/receipt.txt");
        assertThat(text).contains("Bidder: Late Care", "Late, kept unopened", "Checksum (SHA-256)");
        assertThat(page(who, receipt))
                .contains("Late, kept unopened", "unless two people of the council admit it")
                .doesNotContain("Until the deadline you can change")
                .containsPattern("12:00:0\\d\\.\\d{3} on 29 March 2018");
        assertThat(letters("bid-receipt", who)).singleElement().asString().contains("after the deadline");
    }

    @Test
    void withoutTheKeyOfTheSessionNothingIsShown() throws Exception {
        SignedInSupplier who = supplier("Keyless Care");
        full(who, "Secret words");
        var answer = web.perform(get(home).with(authentication(withoutKey(who))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("sign out and sign in again")
                .doesNotContain("Secret");
    }

    @Test
    void aBidThatIsHandedInTwiceAtTheSameMomentHasOneReceipt() throws Exception {
        SignedInSupplier who = supplier("Handed In Twice Care");
        full(who, "We care");
        attach(who, "method.txt", "How we do it");
        assertThat(twice.atOnce(() -> as(who, post(home + "/submit")))).containsEntry("bid_receipt", 1L);
        assertThat(page(who, home)).containsOnlyOnce("Received in time");
    }

    @Test
    void fiftySuppliersReadNothingOfAnotherOnAnyRoute() throws Exception {
        SignedInSupplier victim = supplier("Victim Quillford Care");
        full(victim, "canary-answer-7f3a");
        attach(victim, "canary-file.txt", "canary-content");
        String receipt = redirected(send(victim, post(home + "/submit")));
        String key = receipt.substring(receipt.lastIndexOf('/') + 1);
        String file = page(victim, home + "/files").replaceAll("(?s).*/files/(F-[0-9a-f-]{36})/remove.*", "$1");
        List<String> canaries = List.of("Quillford", "canary", victim.person(), victim.account(), key.substring(0, 64));
        Set<String> seen = new TreeSet<>();
        for (int number = 0; number < 50; number++) {
            SignedInSupplier other = supplier("Other %d".formatted(number));
            saved(other, home + "/lots", "lots", "1");
            for (Route route : suppliersRoutes()) {
                String theirs = route.filled(tender, file, key, victim.person());
                String nobodys = route.filled(
                        tender,
                        "F-" + UUID.randomUUID(),
                        Digest.of(new byte[] {(byte) number}) + "-1517475600000",
                        UUID.randomUUID().toString());
                var answer = send(other, request(route.method(), theirs));
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .as(route + " " + number)
                        .doesNotContain(canaries);
                if (!theirs.equals(nobodys)) {
                    var like = send(other, request(route.method(), nobodys));
                    assertThat(answer.getStatus()).as(theirs).isEqualTo(404);
                    assertThat(like.getStatus()).isEqualTo(404);
                    assertThat(plain(answer)).isEqualTo(plain(like));
                    seen.add(route.pattern());
                }
                seen.add(route.pattern());
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(12)
                .anyMatch(route -> route.contains("{key}"))
                .anyMatch(route -> route.contains("{id}"));
        assertThat(page(victim, receipt)).contains("Received in time");
        assertThat(page(victim, home + "/files")).contains("canary-file.txt");
    }

    @Test
    void payloadsStayTextInABid() throws Exception {
        SignedInSupplier who = supplier("\"><script>alert(1)</script>");
        saved(who, home + "/lots", "lots", "1");
        for (String payload : Payloads.hundred()) {
            saved(who, home + "/lots/1/questions/Q1", "answer", payload);
            for (String path : List.of("/lots/1/questions/Q1", "/check")) {
                String body = page(who, home + path);
                assertThat(body.split("<script", -1)).as(payload).hasSize(2);
                assertThat(body).doesNotContain(payload);
            }
        }
        attach(who, "<img src=x onerror=alert(1)>.txt", "x");
        for (String path : List.of("/files", "/check", "")) {
            assertThat(page(who, home + path)).doesNotContain("<img src=x", "<script>alert");
        }
    }

    /** A way into the pages of suppliers. */
    record Route(HttpMethod method, String pattern) {

        String filled(String tender, String file, String key, String person) {
            return pattern.replace("{tender}", tender)
                    .replace("{person}", person)
                    .replace("{invitation}", person)
                    .replace("{lotRole}", tender + "-1")
                    .replace("{lot}", "1")
                    .replace("{code}", "Q1")
                    .replace("{id}", file)
                    .replace("{key}", key);
        }
    }

    private List<Route> suppliersRoutes() {
        List<Route> found = new ArrayList<>();
        routes.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/supplier"))
                .forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(new Route(HttpMethod.valueOf(method.name()), pattern)))));
        return found;
    }

    private static String plain(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("name=\"_csrf\"[^>]*", "");
    }

    private void full(SignedInSupplier who, String words) throws Exception {
        saved(who, home + "/lots", "lots", "1");
        saved(who, home + "/lots/1/questions/Q1", "answer", words);
        saved(who, home + "/lots/1/questions/Q2", "answer", words);
        saved(who, home + "/lots/1/prices", "price-1", "15.75");
    }

    private void attach(SignedInSupplier who, String name, String content) throws Exception {
        var file = new MockMultipartFile("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
        assertThat(send(who, multipart(home + "/files").file(file).param("place", "1-0"))
                        .getStatus())
                .isEqualTo(302);
    }

    private static String redirected(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String saved(SignedInSupplier who, String path, String field, String value) throws Exception {
        String version = page(who, path).replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
        var answer = send(who, post(path).param("version", version).param(field, value));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return redirected(answer);
    }

    private void refused(SignedInSupplier who, AbstractMockHttpServletRequestBuilder<?> request, String... words)
            throws Exception {
        var answer = send(who, request);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("There is a problem")
                .contains(words);
    }

    private List<String> letters(String kind, SignedInSupplier who) {
        return rows.queryForList(
                "select body from notification_letter where kind = ? and recipient = ?",
                String.class,
                kind,
                who.person());
    }

    private SignedInSupplier supplier(String organisation) {
        String id = tender.substring(0, 5) + Integer.toHexString(organisation.hashCode());
        return accounts.provide(
                id, new NewAccount(organisation, "Person " + id, id + "@supplier.example", "published one", ""));
    }

    private MockHttpServletResponse send(SignedInSupplier who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(as(who, request)).andReturn().getResponse();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(
            SignedInSupplier who, AbstractMockHttpServletRequestBuilder<B> request) {
        return request.with(csrf()).with(authentication(signedIn(who)));
    }

    /** Signed in with the key that the password unlocked. */
    static UsernamePasswordAuthenticationToken signedIn(SignedInSupplier who) {
        UsernamePasswordAuthenticationToken token = withoutKey(who);
        token.setDetails(DraftKey.of(keyOf(who)));
        return token;
    }

    private static UsernamePasswordAuthenticationToken withoutKey(SignedInSupplier who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who, null, AuthorityUtils.createAuthorityList("ROLE_SUPPLIER"));
    }

    /** As its password would unlock it. */
    static byte[] keyOf(SignedInSupplier who) {
        return HexFormat.of().parseHex(Digest.of(who.person().getBytes(StandardCharsets.UTF_8)));
    }

    private String page(SignedInSupplier who, String path) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        MockHttpServletResponse answer = send(who, request);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
