package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.bid.SealedBox;
import org.tenderway.notification.Letters;
import org.tenderway.paper.PaperTests;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.supplier.Suppliers;

/** People of suppliers forget passwords, ask colleagues in and leave; what they wrote is kept for whoever has its key. */
@DatabaseTest
class PortalPeopleTests {

    private static final String PASSWORD = "a long enough one";
    private static final String LATER = "another long one";
    private static final Pattern CODE = Pattern.compile("-code\">([2-9A-Z-]{35})<");
    private static final Pattern LINK = Pattern.compile("(/supplier/[a-z]+)\\?token=([A-Za-z0-9_-]+)");
    private static int count;

    private final String tender = "PP%d-2018-LEAD".formatted(++count);
    private final String home = "/supplier/bids/" + tender;
    private final String answer = home + "/lots/1/questions/Q1";

    @LocalServerPort
    int port;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SealedBox box;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    MockMvc web;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void publish() {
        new OpenTender(programmes, tasks, identities).publish(tender.replace("-LEAD", ""));
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        visitor = new Visitor(port);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void whoHasTheRecoveryCodeKeepsTheDraftsUnderANewPassword() {
        registered("Elm Care", "elm");
        draft("What Elm offers");
        String code = code(visitor.submit("/supplier/recovery-code", "/supplier/recovery-code", Map.of()));
        assertThat(visitor.get("/supplier/recovery-code").body())
                .contains("A further one takes its place")
                .doesNotContain(code);
        Visitor stranger = new Visitor(port);
        String link = forgotten(stranger, "elm");
        assertThat(stranger.get(link).body())
                .contains("Bids that were handed in stay as they are", "it is removed, with its files");
        assertThat(chosen(stranger, link, "", false).body()).contains("Enter your recovery code, or say below");
        assertThat(chosen(stranger, link, "23456-" + code.substring(6), false).body())
                .contains("This is not the code");
        assertThat(visitor.get("/supplier").statusCode()).isEqualTo(200);
        assertThat(chosen(stranger, link, code.toLowerCase().replace("-", " "), false)
                        .statusCode())
                .isEqualTo(302);
        assertThat(chosen(stranger, link, code, false).body()).contains("This link was used already");
        assertThat(visitor.get("/supplier").statusCode())
                .as("the earlier session")
                .isEqualTo(302);
        assertThat(signIn("elm", PASSWORD)).endsWith("?error");
        assertThat(signIn("elm", LATER)).endsWith("/supplier");
        assertThat(visitor.get(answer).body()).contains("What Elm offers");
    }

    @Test
    void withoutACodeDraftsAreGivenUpAndWhatWasHandedInStays() {
        registered("Fir Care", "fir");
        draft("What Fir offers");
        visitor.submit(home, home + "/lots/1/questions/Q2", Map.of("answer", "More"));
        visitor.submit(home, home + "/lots/1/prices", Map.of("price-1", "15.75"));
        assertThat(visitor.submit(home + "/check", home + "/submit", Map.of()).statusCode())
                .isEqualTo(302);
        String hash = receipt();
        Visitor stranger = new Visitor(port);
        String link = forgotten(stranger, "fir");
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + 3_600_001L);
        assertThat(chosen(stranger, link, "", true).body()).contains("is older than an hour");
        String again = forgotten(stranger, "fir");
        assertThat(chosen(stranger, again, "", true).statusCode()).isEqualTo(302);
        assertThat(signIn("fir", LATER)).endsWith("/supplier");
        assertThat(visitor.get(home).body()).contains("Choose the lots", "Received in time");
        assertThat(visitor.get(answer).statusCode()).isEqualTo(404);
        assertThat(receipt()).isEqualTo(hash);
        assertThat(visitor.submit(home, home + "/lots", Map.of("lots", "1")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(answer).body()).doesNotContain("What Fir offers");
    }

    @Test
    void askingTellsNobodyWhoIsRegisteredAndWritesNotTooOften() {
        registered("Yew Care", "yew");
        Visitor stranger = new Visitor(port);
        var known = ask(stranger, mail("yew"));
        var unknown = ask(stranger, mail("nobody"));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        ask(stranger, mail("yew"));
        assertThat(bodies("password-forgotten", "yew")).hasSize(1);
        assertThat(bodies("password-forgotten", "nobody")).isEmpty();
        assertThat(ask(stranger, "no address").body()).contains("Enter an e-mail address");
        assertThat(stranger.get("/supplier/password?token=never-given").body())
                .contains("This link was used already", "Ask for another letter")
                .doesNotContain("name=\"password\"");
        assertThat(letters.newest(null, 0, 50))
                .filteredOn(letter -> letter.kind().equals("password-forgotten"))
                .isNotEmpty()
                .allMatch(letter -> !letter.body().contains("token")
                        && letter.address().isEmpty()
                        && letter.recipientName().equals("A supplier"));
    }

    @Test
    void colleaguesShareDraftsEachWithAnOwnPassword() {
        registered("Oak Care", "oak");
        draft("What Oak offers");
        var asked = visitor.submit(
                "/supplier/colleagues", "/supplier/colleagues", Map.of("name", "Ash Ŵyn", "email", mail("ash")));
        String code = code(asked);
        assertThat(visitor.get("/supplier/colleagues").body())
                .contains("Ash Ŵyn", "(invited)")
                .doesNotContain(code);
        assertThat(bodies("colleague-invited", "ash"))
                .singleElement()
                .asString()
                .doesNotContain(code);
        Visitor colleague = new Visitor(port);
        String link = link("colleague-invited", "ash");
        assertThat(colleague.get(link).body()).contains("Oak Care", "Ash Ŵyn");
        assertThat(joined(colleague, link, new StringBuilder(code).reverse().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(joined(colleague, link, code).statusCode()).isEqualTo(302);
        assertThat(joined(colleague, link, code).statusCode()).isEqualTo(422);
        assertThat(colleague
                        .signIn(mail("ash"), LATER)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/supplier");
        String opened = colleague.get(answer).body();
        assertThat(opened).contains("What Oak offers");
        assertThat(visitor.submit(answer, answer, Map.of("answer", "What Oak offers now", "version", version(opened)))
                        .statusCode())
                .isEqualTo(302);
        var overtaken =
                colleague.submit(answer, answer, Map.of("answer", "What Ash types", "version", version(opened)));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body())
                .contains("A colleague (", "saved the bid last)", "What Oak offers now", "What Ash types");
        assertThat(colleague
                        .submit(answer, answer, Map.of("answer", "What nobody saw"))
                        .statusCode())
                .as("a form that does not say what it was typed on")
                .isEqualTo(409);
        assertThat(colleague
                        .submit(answer, answer, Map.of("answer", "What both say", "version", version(overtaken.body())))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(answer).body()).contains("What both say");
        String person =
                rows.queryForObject("select person from supplier_person where sign_in = ?", String.class, mail("ash"));
        assertThat(visitor.submit("/supplier/colleagues", "/supplier/colleagues/" + person + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(colleague.get(answer).statusCode())
                .as("the session of who left")
                .isEqualTo(302);
        assertThat(visitor.get(answer).body()).contains("What both say");
    }

    @Test
    void whoLostPasswordAndCodeIsLetInAgainByAColleague() {
        registered("Sorb Care", "sorb");
        draft("What Sorb offers");
        String code = code(visitor.submit(
                "/supplier/colleagues", "/supplier/colleagues", Map.of("name", "Lime", "email", mail("lime"))));
        Visitor colleague = new Visitor(port);
        assertThat(joined(colleague, link("colleague-invited", "lime"), code).statusCode())
                .isEqualTo(302);
        Visitor stranger = new Visitor(port);
        String link = forgotten(stranger, "lime");
        assertThat(stranger.get(link).body()).contains("the drafts stay for your colleagues");
        assertThat(chosen(stranger, link, "", true).statusCode()).isEqualTo(302);
        colleague.signIn(mail("lime"), LATER);
        assertThat(colleague.get("/supplier").body()).contains("Unlock them with a code");
        assertThat(colleague.get(answer).statusCode()).isEqualTo(422);
        String person =
                rows.queryForObject("select person from supplier_person where sign_in = ?", String.class, mail("lime"));
        String given =
                code(visitor.submit("/supplier/colleagues", "/supplier/colleagues/" + person + "/code", Map.of()));
        assertThat(colleague
                        .submit("/supplier/key", "/supplier/key", Map.of("code", given, "password", "wrong"))
                        .body())
                .contains("This is not your password");
        assertThat(colleague
                        .submit("/supplier/key", "/supplier/key", Map.of("code", given, "password", LATER))
                        .statusCode())
                .isEqualTo(302);
        assertThat(colleague.get(answer).body()).contains("What Sorb offers");
    }

    @Test
    void anAddressThatIsRegisteredElsewhereGetsALetterWithoutALinkAndNobodyHears() {
        registered("Bay Care", "bay");
        registered("Box Care", "box");
        var asked = visitor.submit(
                "/supplier/colleagues", "/supplier/colleagues", Map.of("name", "Bay", "email", mail("bay")));
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/supplier/colleagues").body()).contains("(invited)");
        assertThat(bodies("colleague-invited", "bay"))
                .singleElement()
                .asString()
                .contains("registered with this e-mail address already")
                .doesNotContain("token");
    }

    @Test
    void aBidderFromTheDeskThatOpensAnAccountLaterIsKnownAtOnce() {
        String reference = suppliers.register("Rowan Homes " + tender, mail("rowan"));
        assertThat(accounts.knownAs(account("Rowan homes " + tender, "rowan").account()))
                .contains(reference);
        assertThat(accounts.knownAs(account("Rowan Homes " + tender, "cuckoo").account()))
                .isEmpty();
        assertThat(accounts.knownAs(account("Somebody " + tender, "somebody").account()))
                .isEmpty();
    }

    @Test
    void aReceiptIsAnAccessiblePaperToo() throws Exception {
        registered("Plum Care", "plum");
        draft("What Plum offers");
        visitor.submit(home, home + "/lots/1/questions/Q2", Map.of("answer", "More"));
        visitor.submit(home, home + "/lots/1/prices", Map.of("price-1", "15.75"));
        visitor.submit(home + "/check", home + "/submit", Map.of());
        String hash = receipt();
        SignedInSupplier who = accounts.signIn(mail("plum"), PASSWORD).orElseThrow();
        String link = visitor.get(home).body().replaceAll("(?s).*\"(" + home + "/receipts/[^\"]+)\".*", "$1");
        byte[] paper = web.perform(get(link + "/receipt.pdf").with(authentication(BidPagesTests.signedIn(who))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains(hash, tender, "PlumCare");
            assertThat(text).contains("Received in time").doesNotContain("What Plum offers", "15.75");
            PaperTests.assertAccessible(
                    pdf,
                    "Receipt %s-%s-%s".formatted(hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12)));
        }
    }

    private SignedInSupplier account(String organisation, String name) {
        return accounts.provide(mail(name), new NewAccount(organisation, "Person", mail(name), PASSWORD, PASSWORD));
    }

    private void registered(String organisation, String name) {
        account(organisation, name);
        visitor = new Visitor(port);
        assertThat(signIn(name, PASSWORD)).endsWith("/supplier");
    }

    private String signIn(String name, String password) {
        visitor = new Visitor(port);
        return visitor.signIn(mail(name), password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private void draft(String text) {
        visitor.submit("/supplier/recovery-code", home + "/lots", Map.of("lots", "1"));
        assertThat(visitor.submit("/supplier/recovery-code", answer, Map.of("answer", text))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> ask(Visitor who, String email) {
        return who.submit("/supplier/forgotten", "/supplier/forgotten", Map.of("email", email));
    }

    private String forgotten(Visitor who, String name) {
        assertThat(ask(who, mail(name)).statusCode()).isEqualTo(302);
        return link("password-forgotten", name);
    }

    private HttpResponse<String> chosen(Visitor who, String link, String code, boolean without) {
        return who.submit(
                "/supplier/forgotten",
                "/supplier/password",
                Map.of(
                        "token", link.replaceAll(".*token=", ""),
                        "password", LATER,
                        "repeated", LATER,
                        "code", code,
                        "without", String.valueOf(without)));
    }

    private static HttpResponse<String> joined(Visitor who, String link, String code) {
        return who.submit(
                "/supplier/forgotten",
                "/supplier/join",
                Map.of("token", link.replaceAll(".*token=", ""), "password", LATER, "repeated", LATER, "code", code));
    }

    /** The code on the page after this answer, which shows it once. */
    private String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String next = answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
        Matcher code = CODE.matcher(visitor.get(next).body());
        assertThat(code.find()).isTrue();
        assertThat(CODE.matcher(visitor.get(next).body()).find()).isFalse();
        return code.group(1);
    }

    private String receipt() {
        return String.valueOf(
                rows.queryForObject("select max(hash) from bid_receipt where tender = ?", String.class, tender));
    }

    /** The newest link that went to this address. */
    private String link(String kind, String name) {
        Matcher link = LINK.matcher(bodies(kind, name).get(0));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> bodies(String kind, String name) {
        return rows.queryForList(
                "select body from notification_letter where kind = ? and address = ? order by queued_at desc",
                String.class,
                kind,
                mail(name));
    }

    private String mail(String name) {
        return "%s@%s.example".formatted(name, tender.toLowerCase());
    }
}
