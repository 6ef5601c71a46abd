package org.tenderway.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.ContractView;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
class AccreditationModuleTests extends HomesOnAList {

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
                .containsExactly(tuple("WORKFORCE", "no supervision on record"), tuple("COMMUNITY", "no programme"));
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

    @Test
    void noPathAroundTheFormsAccreditsAHome() {
        as("officer");
        assertThatThrownBy(() -> tasks.complete(task("submitApplication").getId()))
                .hasStackTraceContaining("hand in the answers on the page of this application");
        assertThatThrownBy(() -> accrediting.sign(home, "sign", ""))
                .hasMessageContaining("only a contract manager or a manager signs agreements");
        identities.clearAuthentication();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(home, "accreditation-application")
                .singleResult();
        runtime.createProcessInstanceModification(instance.getId())
                .startBeforeActivity("signAgreement")
                .execute();
        as("contracts");
        assertThatThrownBy(
                        () -> tasks.complete(task("signAgreement").getId(), Map.<String, Object>of("decision", "sign")))
                .hasStackTraceContaining("its agreement is not approved for signature");
        assertThat(view().status()).isEqualTo(AccreditationStatus.INVITED);
        assertThat(contracts.find(home + "-C")).isEmpty();
    }

    @Test
    void onlyTheSideThatReviewsSuchHomesAssessesThem() {
        submit();
        as("health");
        assertThatThrownBy(() -> assessing.assess(home, Map.of()))
                .hasMessage("only a quality reviewer assesses homes registered for residential care");
    }

    @Test
    void anOpenBookIsReadByManagersAndAssessorsAndStandsInNoAnswerLetterOrTrail() {
        as("officer");
        Map<String, CriterionAnswer> given = all();
        given.put("OPEN-BOOK", new CriterionAnswer("Staff cost 61 percent of income", "Return of March 2020", null));
        applying.submit(home, given);
        assertThatThrownBy(() -> openBooks.read(home)).isInstanceOf(Refusal.class);
        as("health");
        assertThatThrownBy(() -> openBooks.read(home)).isInstanceOf(Refusal.class);
        as("manager");
        assertThat(openBooks.read(home)).contains("Staff cost 61 percent of income");
        as("reviewer");
        assertThat(openBooks.read(home)).isPresent();
        assertThat(sql.queryForList(
                        "select answer from accreditation_answer where attempt = ?", String.class, home + "-1"))
                .noneMatch(answer -> answer.contains("61"));
        assertThat(sql.queryForList("select what from audit_entry where subject = ?", String.class, home))
                .noneMatch(what -> what.contains("61"));
        Map<String, CriterionFinding> found = new HashMap<>();
        all().keySet().forEach(code -> found.put(code, new CriterionFinding(true, "")));
        found.put("OPEN-BOOK", new CriterionFinding(false, "staff cost of 61.5 percent is too low"));
        assertThatThrownBy(() -> assessing.assess(home, found)).hasMessageContaining("leave figures out");
    }
}
