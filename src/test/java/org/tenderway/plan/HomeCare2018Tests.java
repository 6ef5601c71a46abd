package org.tenderway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** The facts of the home-care report of 9 July 2018, after a round through the database. */
@DatabaseTest
@Transactional
class HomeCare2018Tests {

    private static final CaseReference HOME_CARE = new CaseReference("HC-2018");

    @Autowired
    Programmes programmes;

    @Autowired
    Tenders tenders;

    @Test
    void oneProgrammeHoldsTwoTendersSixLotsAndTwelveLotRoles() {
        ProgrammeView programme = opened();
        assertThat(programme.lots())
                .extracting(LotPlan::name)
                .containsExactly(
                        "Bassetlaw",
                        "Broxtowe",
                        "Gedling",
                        "Mansfield and Ashfield",
                        "Newark and Sherwood",
                        "Rushcliffe");
        assertThat(tenders.of(HOME_CARE)).hasSize(2);
        assertThat(tenders.lotRolesOf("HC-2018-LEAD")).hasSize(6).allMatch(lot -> lot.scope()
                .contains("previously known as Extra Care"));
        assertThat(tenders.lotRolesOf("HC-2018-ADDITIONAL")).hasSize(6).allMatch(lot -> lot.places() == 2);
        assertThat(tenders.lotRole("HC-2018-LEAD-6").title()).isEqualTo("Lot 6 Rushcliffe, lead");
    }

    @Test
    void theMoneyTiesToThePenny() {
        Map<String, Money> money = opened().budget().stream()
                .collect(Collectors.toMap(BudgetLine::code, BudgetLine::amount, (first, second) -> first));
        Function<String, Money> line = code -> java.util.Objects.requireNonNull(money.get(code), code);
        assertThat(line.apply("cm2000").times(10))
                .isEqualTo(line.apply("cm2000term"))
                .isEqualTo(Money.of("1,500,000"));
        assertThat(line.apply("cm2000").minus(line.apply("licence")))
                .isEqualTo(line.apply("released"))
                .isEqualTo(Money.of("97,000"));
        assertThat(line.apply("cpo").plus(line.apply("dit")))
                .isEqualTo(line.apply("temporary"))
                .isEqualTo(Money.of("£121,200"));
        assertThat(line.apply("ict")).isEqualTo(Money.of("264,000"));
    }

    @Test
    void theChainOfEarlierDecisionsIsKeptInOrder() {
        assertThat(opened().earlierDecisions())
                .extracting(EarlierDecision::decidedOn)
                .isSorted()
                .hasSize(8)
                .startsWith(LocalDate.of(2013, 9, 26))
                .endsWith(LocalDate.of(2018, 3, 12));
    }

    @Test
    void theWrongParagraphStaysAsPrintedBesideItsCorrection() {
        assertThat(opened().discrepancies()).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.reference()).isEqualTo("DISC-1");
            assertThat(discrepancy.asPrinted()).endsWith("paragraph 16");
            assertThat(discrepancy.correction()).endsWith("paragraph 20");
        });
    }

    @Test
    void expertsByExperienceAndTheRejectedOptionAreKept() {
        ProgrammeView programme = opened();
        assertThat(programme.stakeholders()).extracting(Stakeholder::name).contains("Experts by Experience");
        assertThat(programme.options())
                .filteredOn(option -> !option.taken())
                .extracting(OptionConsidered::reason)
                .singleElement()
                .asString()
                .contains("£1.5m");
    }

    private ProgrammeView opened() {
        programmes.open(ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018));
        return programmes.programme(HOME_CARE);
    }
}
