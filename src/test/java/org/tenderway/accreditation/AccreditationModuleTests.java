package org.tenderway.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.accreditation.domain.Accrediting;
import org.tenderway.accreditation.domain.Applying;
import org.tenderway.accreditation.domain.Assessing;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
class AccreditationModuleTests {

    private static int lists = 100;

    @Autowired
    AccreditedLists board;

    @Autowired
    Accreditations accreditations;

    @Autowired
    Applying applying;

    @Autowired
    Assessing assessing;

    @Autowired
    Accrediting accrediting;

    @Autowired
    Contracts contracts;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate sql;

    private String list = "";
    private String home = "";

    @BeforeEach
    void anOpenList() {
        at("2020-03-02");
        as("officer");
        var entry = AccreditedListFile.read(AccreditedListFile.CARE_HOMES_2020);
        list = board.open(new NewAccreditedList(
                new CaseReference("CH-2020-" + lists++),
                entry.title(),
                entry.council(),
                entry.partner(),
                Regime.PCR2015,
                true,
                Money.of("604863000"),
                true,
                entry.startsOn(),
                entry.endsOn(),
                entry.ceilingEnd(),
                entry.promptMonths(),
                24,
                List.of(3, 1, 0),
                entry.criteria(),
                "the contract before ends"));
        assertThat(board.invite(list, List.of(home("Willow House"), home("Willow House"), home("Ash Lodge"))))
                .isEqualTo(2);
        home = list + "-A-0001";
    }

    @AfterEach
    void nobody() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void aHomeThatMeetsEverythingIsAccreditedAndGetsAContractThatEndsWithTheList() {
        submit();
        assess(Map.of());
        assertThat(accreditations.isInForce(home, LocalDate.of(2020, 4, 1))).isFalse();
        approveAndSign();
        assertThat(view().status()).isEqualTo(AccreditationStatus.ACCREDITED);
        assertThat(view().accreditedFrom()).isEqualTo("2020-04-01");
        assertThat(accreditations.isInForce(home, LocalDate.of(2020, 3, 31))).isFalse();
        assertThat(accreditations.isInForce(home, LocalDate.of(2020, 4, 1))).isTrue();
        assertThat(accreditations.isInForce(home, LocalDate.of(2025, 4, 1))).isFalse();
        ContractView contract = contracts.find(home + "-C").orElseThrow();
        assertThat(contract.endsOn()).isEqualTo("2025-03-31");
        assertThat(contract.ceilingEnd()).isEqualTo("2029-03-31");
        assertThat(contract.accreditation()).isEqualTo(home);
    }

    @Test
    void whatFailedIsToldAndOnlyThatIsAskedAgainAndALateJoinerEndsWithTheRest() {
        submit();
        assess(Map.of("WORKFORCE", "no supervision on record", "COMMUNITY", "no programme"));
        assertThat(view().status()).isEqualTo(AccreditationStatus.NOT_ACCREDITED);
        assertThat(accreditations.failed(home))
                .extracting(FailedCriterion::code, FailedCriterion::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("WORKFORCE", "no supervision on record"),
                        org.assertj.core.groups.Tuple.tuple("COMMUNITY", "no programme"));
        at("2022-01-01");
        as("officer");
        assertThatThrownBy(() -> applying.submit(home, all()))
                .hasMessageContaining("is not asked: what has passed stands");
        applying.submit(home, answers("WORKFORCE", "COMMUNITY"));
        assess(Map.of());
        approveAndSign();
        assertThat(view().accreditedFrom()).isEqualTo("2022-01-01");
        assertThat(view().endsOn()).isEqualTo("2025-03-31");
        assertThat(view().failedCriteria()).isEmpty();
        assertThat(view().remedied()).containsExactly("WORKFORCE", "COMMUNITY");
        assertThat(sql.queryForObject(
                        "select count(*) from accreditation_verdict where attempt = ? and not passed",
                        Integer.class,
                        home + "-1"))
                .isEqualTo(2);
    }

    @Test
    void theDatabaseAccreditsNobodyWithoutACertificate() {
        assertThatThrownBy(() -> sql.update(
                        "update accreditation set status = 'ACCREDITED', accredited_from = date '2020-04-01'"
                                + " where reference = ?",
                        home))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(
                        "update accreditation set status = 'ACCREDITED', certificate = 1,"
                                + " accredited_from = date '2020-04-01' where reference = ?",
                        home))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(
                        "insert into accreditation_agreement (accreditation, certificate) values (?, 1)", home))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void approvalAndSignatureAreTwoPersons() {
        submit();
        assess(Map.of());
        as("manager");
        accrediting.approve(home, "approve", "");
        assertThatThrownBy(() -> accrediting.sign(home, "sign", ""))
                .isInstanceOf(Refusal.class)
                .hasMessage("whoever approved the outcome cannot sign the agreement as well");
    }

    private void submit() {
        as("officer");
        applying.submit(home, all());
    }

    private void assess(Map<String, String> failures) {
        as("reviewer");
        Map<String, CriterionFinding> found = new HashMap<>();
        board.find(list)
                .orElseThrow()
                .criteria()
                .forEach(criterion -> found.put(
                        criterion.code(),
                        new CriterionFinding(
                                !failures.containsKey(criterion.code()), failures.getOrDefault(criterion.code(), ""))));
        assessing.assess(home, found);
    }

    private void approveAndSign() {
        as("manager");
        accrediting.approve(home, "approve", "");
        as("contracts");
        accrediting.sign(home, "sign", "");
    }

    private Map<String, CriterionAnswer> all() {
        return answers(board.find(list).orElseThrow().criteria().stream()
                .map(NewCriterion::code)
                .toArray(String[]::new));
    }

    private static Map<String, CriterionAnswer> answers(String... codes) {
        Map<String, CriterionAnswer> given = new HashMap<>();
        for (String code : codes) {
            given.put(code, new CriterionAnswer("We meet it", "Folder " + code, null));
        }
        return given;
    }

    private AccreditationView view() {
        return accreditations.find(home).orElseThrow();
    }

    private static Incumbent home(String name) {
        return new Incumbent(name, name + " Ltd (fictional)", "home@willow.example", Registration.RESIDENTIAL);
    }

    private void as(String userId) {
        identities.setAuthenticatedUserId(userId);
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }
}
