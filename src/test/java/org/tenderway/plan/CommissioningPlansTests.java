package org.tenderway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** The plan of 2019/20, imported as printed, and what it takes to change it. */
@DatabaseTest
@Transactional
class CommissioningPlansTests {

    private static final String COUNCIL = "Nottingham City Council";

    @Autowired
    CommissioningPlans plans;

    @Understudy
    CurrentActor actor;

    @BeforeEach
    void commissioner() {
        given(actor.get()).willReturn(new Actor("officer", "Officer", Set.of(Role.COMMISSIONER)));
    }

    @Test
    void twentyFiveLinesAndOneNoteComeInAsPrintedAndGoOutIdentical() throws IOException {
        PlanImport tried = plans.tryOut(COUNCIL, file());
        assertThat(tried.entered()).hasSize(25);
        assertThat(plans.all()).as("a dry run changes nothing").isEmpty();
        assertThat(plans.importFile(COUNCIL, file()).entered()).hasSize(25);
        assertThat(plans.all()).hasSize(25);
        assertThat(plans.notes())
                .containsExactly(new PlanNote(
                        "NCC and CCG Joint Commissioning Intentions 2019/20",
                        "1 Healthy Lifestyles",
                        "No new reviews this year"));
        assertThat(plans.export()).isEqualTo(new String(file(), StandardCharsets.UTF_8));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        plans.importFile(COUNCIL, file());
        List<PlanLineView> before = plans.all();
        PlanImport again = plans.importFile(COUNCIL, file());
        assertThat(again.entered()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(25);
        assertThat(plans.all()).isEqualTo(before);
    }

    @Test
    void aReferenceThatIsPrintedTwiceGetsTwoOfOurOwnAndAFlag() throws IOException {
        plans.importFile(COUNCIL, file());
        assertThat(line("CI-2019-JOINT-3C").cells().activity()).isEqualTo("Short breaks");
        assertThat(line("CI-2019-JOINT-3C-2").cells().activity()).startsWith("0-19s");
        assertThat(plans.all().stream().filter(line -> line.flags().contains(PlanFlag.REPEATED_REFERENCE)))
                .extracting(PlanLineView::reference)
                .containsExactly("CI-2019-JOINT-3C", "CI-2019-JOINT-3C-2");
        assertThat(plans.all().stream().filter(line -> line.flags().contains(PlanFlag.BEFORE_THE_YEAR)))
                .extracting(PlanLineView::reference)
                .containsExactly("CI-2019-NCC-3J");
    }

    @Test
    void noDateOfThePlanIsLostAndEndsOfContractsStandBesideTheMilestones() throws IOException {
        plans.importFile(COUNCIL, file());
        assertThat(plans.all()).flatExtracting(PlanLineView::dates).noneMatch(date -> date.reading()
                .equals("UNREAD"));
        PlannedDateView end = line("CI-2019-NCC-3A").contractEnds().get(0);
        assertThat(end.from()).isEqualTo(LocalDate.of(2019, 10, 1));
        assertThat(end.to()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(line("CI-2019-NCC-3E").contractEnds()).singleElement().satisfies(date -> assertThat(date.to())
                .isEqualTo(LocalDate.of(2020, 3, 31)));
        assertThat(line("CI-2019-NCC-3D").contractEnds().get(0).from()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(line("CI-2019-NCC-3A").milestones().get(2)).satisfies(milestone -> {
            assertThat(milestone.text()).isEqualTo("Procurement (pharmacy, supply and database)");
            assertThat(milestone.printed()).isEqualTo("By August 2019");
            assertThat(milestone.from()).isNull();
            assertThat(milestone.to()).isEqualTo(LocalDate.of(2019, 8, 31));
        });
    }

    @Test
    void everyBadCellIsNamedAndNothingIsHalfImported() throws IOException {
        String broken = new String(file(), StandardCharsets.UTF_8)
                .replaceFirst(",3b,3 Healthy Culture,New,", ",3b,,Maybe,")
                .replaceFirst("\"£403,446\"", "=1+1")
                .replaceFirst("Commence review @ October 2019 \\| ", "Commence review @ October 2019 | | ");
        byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
        assertThat(plans.tryOut(COUNCIL, bytes).problems())
                .extracting(CellProblem::inWords)
                .containsExactly(
                        "Row 2, value_text: it begins like a formula",
                        "Row 5, outcome: name the outcome",
                        "Row 5, status: write New or Continuing",
                        "Row 11, milestones: milestone 2 is empty");
        assertThatThrownBy(() -> plans.importFile(COUNCIL, bytes))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("nothing was imported: Row 2");
        assertThat(plans.all()).isEmpty();
    }

    @Test
    void aFileThatIsNoPlanIsRefusedWithWhatIsMissing() {
        assertThat(problems("")).containsExactly("Row 1, file: it is empty");
        assertThat(problems("plan,activity\nx,y")).hasSize(12).contains("Row 1, links: this column is missing");
        assertThat(problems(String.join(",", PlanCells.COLUMNS) + ",extra\n"))
                .contains("Row 1, extra: this column is not known");
        assertThat(problems(String.join(",", PlanCells.COLUMNS) + "\na,b"))
                .containsExactly("Row 2, row: it has 2 cells instead of 14");
        assertThat(problems("plan,\"printed")).isNotEmpty();
        assertThat(problems("PK\u0003\u0004"))
                .containsExactly("Row 1, file: this is a workbook; save the sheet as CSV");
    }

    @Test
    void anotherCouncilsPlanComesInWithItsOwnReferences() {
        String other = String.join(",", PlanCells.COLUMNS)
                + "\nCyngor Llŷn Commissioning Plan 2020/21,1,1 Byw’n iach,new,Gofal cartref,,,Lawnsio @ Gwanwyn | Go live @ TBC,Head of Care,,,,,\n";
        PlanImport imported = plans.importFile("Cyngor Llŷn", other.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.entered()).containsExactly("CI-2020-CL-1");
        assertThat(line("CI-2020-CL-1").flags()).contains(PlanFlag.UNREAD_DATE, PlanFlag.UNDETERMINED);
        assertThat(plans.export()).isEqualTo(other);
    }

    @Test
    void anAdditionInTheYearOpensNoCaseBeforeTheBoardApprovesIt() throws IOException {
        plans.importFile(COUNCIL, file());
        String added = plans.add(addition(), "The framework expires in January 2020");
        assertThat(line(added).state()).isEqualTo(PlanLineState.AWAITING_BOARD);
        assertThat(line(added).decision()).isEqualTo(added + "-D1");
        assertThatThrownBy(() -> plans.openCase(added, opening("FC-2020")))
                .hasMessage(added + " was added in the year: it opens no case before the board approves it");
    }

    @Test
    void anApprovedLineOpensItsCaseOnceAndSaysWhoWasConsulted() throws IOException {
        plans.importFile(COUNCIL, file());
        assertThatThrownBy(() -> plans.openCase(
                        "CI-2019-JOINT-3A",
                        new CaseOpening(new CaseReference("CH-2020"), "Care homes", Money.of("1"), " ")))
                .hasMessageStartingWith("say which portfolio holders were consulted");
        plans.openCase("CI-2019-JOINT-3A", opening("CH-2020"));
        assertThat(plans.openedBy(new CaseReference("CH-2020")).orElseThrow().reference())
                .isEqualTo("CI-2019-JOINT-3A");
        assertThatThrownBy(() -> plans.openCase("CI-2019-JOINT-3A", opening("CH-2021")))
                .hasMessage("CI-2019-JOINT-3A opens no case: case open");
        assertThatThrownBy(() -> plans.openCase("CI-2019-JOINT-3B", opening("CH-2020")))
                .hasMessage("CH-2020 was opened by CI-2019-JOINT-3A already");
    }

    @Test
    void aChangedCellOfAStandingPlanIsRefusedAndANewRowGoesToTheBoard() throws IOException {
        plans.importFile(COUNCIL, file());
        String text = new String(file(), StandardCharsets.UTF_8);
        assertThat(problems(text.replace("£2.16m pa", "£3m pa")))
                .containsExactly(
                        "Row 11, value_text: it differs from CI-2019-NCC-3H, which stands already; a file changes no line");
        String more = text.stripTrailing()
                + "\nNCC Commissioning Intentions 2019/20,4a,3 Healthy Culture,New,One more,,,Start @ May 2020,KB,,,,,\n";
        PlanImport outcome = plans.importFile(COUNCIL, more.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.toTheBoard()).containsExactly("CI-2019-NCC-4A");
        assertThat(line("CI-2019-NCC-4A").state()).isEqualTo(PlanLineState.AWAITING_BOARD);
    }

    @Test
    void onlyACommissionerKeepsThePlans() {
        given(actor.get()).willReturn(new Actor("contracts", "Contracts", Set.of(Role.CONTRACT_MANAGER)));
        assertThatThrownBy(() -> plans.importFile(COUNCIL, file()))
                .hasMessage("only a commissioner keeps the commissioning plans");
        assertThatThrownBy(() -> plans.add(addition(), "why")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plans.openCase("X", opening("CH-2020"))).isInstanceOf(Refusal.class);
    }

    private List<String> problems(String text) {
        return plans.tryOut(COUNCIL, text.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(CellProblem::inWords)
                .toList();
    }

    private PlanLineView line(String reference) {
        return plans.find(reference).orElseThrow();
    }

    private static CaseOpening opening(String reference) {
        return new CaseOpening(
                new CaseReference(reference),
                "Residential and nursing care homes",
                Money.of("604863000"),
                "Portfolio holders for Adult Care and for Housing, 11 and 18 June 2019");
    }

    private static PlanCells addition() {
        return new PlanCells(
                "NCC Commissioning Intentions 2019/20",
                "3n",
                "3 Healthy Culture",
                "New",
                "Fostering and children's homes frameworks",
                "Commissioning of new services",
                "",
                "New frameworks @ By January 2020",
                "AM",
                "",
                "",
                "",
                "",
                "framework expires January 2020");
    }

    private static byte[] file() throws IOException {
        return new ClassPathResource("demo/commissioning-intentions-2019-20.csv").getContentAsByteArray();
    }
}
