package org.tenderway.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.notification.Letters;
import org.tenderway.vocabulary.Refusal;

/** Suppliers register, confirm their address and sign in; the engine never hears of them. */
@DatabaseTest
class AccountTests {

    private static final String PASSWORD = "a long enough one";
    private static final Pattern LINK = Pattern.compile("(/supplier/confirm\\?token=)([A-Za-z0-9_-]+)");

    @LocalServerPort
    int port;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate rows;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void openABrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void anOrganisationRegistersConfirmsItsAddressAndSignsIn() {
        String token = registered("Cwmni Gofal Llŷn (ŵ ŷ) O’Neill & Sons", "w@llyn.example");
        assertThat(signIn("w@llyn.example", PASSWORD)).endsWith("/login?error");
        assertThat(visitor.get("/supplier/confirm?token=" + token).body()).contains("Confirm my address");
        assertThat(visitor.submit("/supplier/register", "/supplier/confirm", Map.of("token", token))
                        .body())
                .contains("Your address is confirmed");
        assertThat(visitor.submit("/supplier/register", "/supplier/confirm", Map.of("token", token))
                        .statusCode())
                .isEqualTo(422);
        assertThat(signIn("W@Llyn.example ", PASSWORD)).endsWith("/supplier");
        assertThat(visitor.get("/").body()).contains("Cwmni Gofal Llŷn (ŵ ŷ) O’Neill &amp; Sons");
        assertThat(rows.queryForObject(
                        "select password_hash from supplier_person where sign_in = 'w@llyn.example'", String.class))
                .startsWith("{pbkdf2@SpringSecurity_v5_8}")
                .doesNotContain(PASSWORD);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndEverythingElseStays() {
        Map<String, String> form = form("Elm Care", "no address");
        HttpResponse<String> answer = visitor.submit("/supplier/register", "/supplier/register", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Error: Register your organisation",
                        "email-error",
                        "value=\"Elm Care\"",
                        "value=\"no address\"")
                .doesNotContain(PASSWORD);
        form.put("email", "elm@elm.example");
        form.put("password", "short");
        assertThat(visitor.submit("/supplier/register", "/supplier/register", form)
                        .body())
                .contains("Choose a password of at least 12 characters");
        form.put("password", PASSWORD);
        form.put("organisation", " ");
        assertThat(visitor.submit("/supplier/register", "/supplier/register", form)
                        .body())
                .contains("Enter the name of your organisation");
    }

    @Test
    void whoIsRegisteredIsToldToNobody() {
        String token = registered("Ash Care", "ash@ash.example");
        accounts.confirm(token);
        HttpResponse<String> again =
                visitor.submit("/supplier/register", "/supplier/register", form("Somebody Else", "ash@ash.example"));
        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/supplier/register/sent");
        assertThat(rows.queryForList(
                        "select body from notification_letter where address = 'ash@ash.example'", String.class))
                .hasSize(2)
                .anyMatch(body -> body.contains("You are registered already"));
        assertThat(letters.newest(null, 0, 50).stream()
                        .filter(letter -> letter.kind().equals("supplier-confirm")))
                .isNotEmpty()
                .allMatch(letter -> letter.address().isEmpty()
                        && letter.recipientName().equals("A supplier")
                        && !letter.body().contains("token"));
    }

    @Test
    void whoeverTriesPasswordsWaits() {
        accounts.confirm(registered("Beech Care", "beech@beech.example"));
        for (int count = 0; count < 5; count++) {
            assertThat(accounts.signIn("beech@beech.example", "wrong")).isEmpty();
        }
        assertThat(accounts.signIn("beech@beech.example", PASSWORD)).isEmpty();
        rows.update("update supplier_person set locked_until = null where sign_in = 'beech@beech.example'");
        assertThat(accounts.signIn("beech@beech.example", PASSWORD)).isPresent();
    }

    @Test
    void theNameOfAKnownOrganisationIsNotEnoughToBecomeIt() {
        SignedInSupplier elsewhere = accounts.confirm(registered("Larch Homes", "larch@larch.example"));
        SignedInSupplier same = accounts.confirm(registered("larch  homes", "other@larch.example"));
        String reference = accounts.reference(elsewhere.account());
        assertThat(accounts.reference(elsewhere.account())).isEqualTo(reference);
        assertThat(accounts.reference(same.account())).isNotEqualTo(reference);
        assertThatThrownBy(() -> accounts.confirm("never given")).isInstanceOf(Refusal.class);
    }

    @Test
    void thePeopleOfASupplierAreNoPeopleOfTheEngineNorOfTheCouncil() {
        assertThat(signIn("oakbridge", "tenderway-demo")).endsWith("/supplier");
        assertThat(identities.createUserQuery().userId("oakbridge").count()).isZero();
        assertThat(visitor.get("/opportunities").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/work",
                "/cases",
                "/contracts",
                "/mailbox",
                "/referrals",
                "/tasks/openBids",
                "/api/v1/cases",
                "/actuator/info",
                "/training-clock",
                "/api/v1/training-clock",
                "/engine-rest/engine")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/task/count", "/user/count", "/process-instance/count", "/authorization/count")) {
            assertThat(visitor.get("/camunda/api/engine/engine/default" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(new Visitor(port)
                        .signInAtTasklist("oakbridge", "tenderway-demo")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void peopleOfTheCouncilAreNotLetIntoASuppliersPages() {
        visitor.signIn("admin", "tenderway-demo");
        assertThat(visitor.get("/supplier").statusCode()).isEqualTo(403);
        assertThat(signIn("harbourlea", "tenderway-demo")).endsWith("/supplier");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/", "/logout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/supplier").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
    }

    private String registered(String organisation, String email) {
        HttpResponse<String> answer =
                visitor.submit("/supplier/register", "/supplier/register", form(organisation, email));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Matcher link = LINK.matcher(
                rows.queryForObject("select body from notification_letter where address = ?", String.class, email));
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private String signIn(String name, String password) {
        return visitor.signIn(name, password).headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> form(String organisation, String email) {
        return new HashMap<>(Map.of(
                "organisation",
                organisation,
                "person",
                "Wyn Ŵ",
                "email",
                email,
                "password",
                PASSWORD,
                "repeated",
                PASSWORD));
    }
}
