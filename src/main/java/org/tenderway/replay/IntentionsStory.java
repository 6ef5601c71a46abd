package org.tenderway.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailCheck;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanFlag;
import org.tenderway.plan.PlanLineState;
import org.tenderway.plan.PlanLineView;
import org.tenderway.vocabulary.CaseReference;

/**
 * The commissioning intentions of 2019/20 from the report of 9 July 2019 to the prompts for what they name. Lines, dates
 * and ends are the report's; what sponsors report, the addition's decision and the suppliers are illustrative.
 */
@Component
class IntentionsStory implements Story {

    private static final CaseReference PLAN = new CaseReference("CI-2019");
    private static final CaseReference CARE_HOMES = new CaseReference("CH-2020");
    private static final CaseReference FRAMEWORKS = new CaseReference("FCH-2020");
    private static final String CARE_HOMES_LINE = "CI-2019-JOINT-3A";
    private static final String NEEDLE_EXCHANGE = "CI-2019-NCC-3A";

    private final Stage stage;
    private final IntentionMoves moves;
    private final PlannedContracts contracts;
    private final CommissioningPlans plans;
    private final ReadingBack reading;
    private final Clock clock;

    IntentionsStory(
            Stage stage,
            IntentionMoves moves,
            PlannedContracts contracts,
            CommissioningPlans plans,
            ReadingBack reading,
            Clock clock) {
        this.stage = stage;
        this.moves = moves;
        this.contracts = contracts;
        this.plans = plans;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intentions-2019";
    }

    @Override
    public IntentionsReport tell(Consumer<String> progress) {
        Chronicle chronicle = new Chronicle(clock);
        stage.begin("2019-07-09T14:00");
        progress.accept("9 July 2019: the plans are approved and imported as printed");
        imports(chronicle);
        String domestic = contracts.registerAll(PLAN);
        progress.accept("July to September 2019: milestones pass; the care-homes case opens");
        passes(chronicle);
        progress.accept("August to September 2019: an addition goes to the board");
        String added = adds(chronicle);
        progress.accept("To March 2020: what has no date is asked about when the year ends");
        endsTheYear(chronicle, added);
        progress.accept("To October 2021: the 3+2+2 contract prompts before its first term ends");
        stage.at("2021-10-05T09:00");
        return report(chronicle, domestic);
    }

    private void imports(Chronicle chronicle) {
        byte[] file = IntentionMoves.file();
        byte[] broken = new String(file, StandardCharsets.UTF_8)
                .replaceFirst(",3b,3 Healthy Culture,New,", ",3b,3 Healthy Culture,Perhaps,")
                .getBytes(StandardCharsets.UTF_8);
        chronicle.mustRefuse("import a file with one bad cell", () -> moves.importFile(TenderMoves.OFFICER, broken));
        chronicle.mustRefuse("import the plans as a contract manager", () -> moves.importFile("contracts", file));
        chronicle.holds(
                "a dry run finds 25 lines and changes nothing",
                moves.tryOut(file).entered().size() == 25 && plans.all().isEmpty());
        chronicle.holds(
                "25 lines are imported",
                moves.importFile(TenderMoves.OFFICER, file).entered().size() == 25);
        chronicle.holds(
                "the same file twice changes nothing",
                moves.importFile(TenderMoves.OFFICER, file).unchanged() == 25);
        chronicle.holds(
                "the plans go out exactly as they came in",
                plans.export().equals(new String(file, StandardCharsets.UTF_8)));
    }

    private void passes(Chronicle chronicle) {
        stage.at("2019-07-10T09:00");
        chronicle.holds(
                "what lay before the approval is asked about at once",
                stage.desk().isOpen("reportMilestones", NEEDLE_EXCHANGE));
        moves.reportAllAsDone(List.of());
        chronicle.mustRefuse("open the care-homes case without a word on who was consulted", () -> openCareHomes(" "));
        stage.at("2019-09-02T09:00");
        chronicle.holds(
                "procurement by August 2019 is asked about when August ends",
                stage.desk().isOpen("reportMilestones", NEEDLE_EXCHANGE));
        chronicle.mustRefuse(
                "move a milestone without a reason",
                () -> moves.report(NEEDLE_EXCHANGE, 3, "moved", "By October 2019", ""));
        moves.report(NEEDLE_EXCHANGE, 3, "moved", "By October 2019", "The lots were drawn again (illustrative)");
        moves.reportAllAsDone(List.of());
        openCareHomes("Portfolio holders, 11 and 18 June 2019");
        chronicle.mustRefuse("open the care-homes case twice", () -> openCareHomes("Portfolio holders"));
    }

    private void openCareHomes(String consulted) {
        moves.openCase(
                CARE_HOMES_LINE,
                CARE_HOMES.value(),
                "Residential and nursing care homes: accredited list",
                "604863000",
                consulted);
    }

    private String adds(Chronicle chronicle) {
        String added = moves.add(
                PlannedContracts.FRAMEWORKS, "The EMRCF expires in January 2020 (minutes of 11 June 2019, item 5)");
        contracts.registerFramework(PLAN, added);
        chronicle.mustRefuse("open a case for an addition that waits for the board", () -> openFrameworks(added));
        stage.at("2019-09-10T12:00");
        moves.boardApproves(added);
        chronicle.mustRefuse("open that case while the decision can be called in", () -> openFrameworks(added));
        stage.at("2019-09-20T09:00");
        chronicle.holds(
                "the addition is approved once the call-in has passed",
                line(added).state() == PlanLineState.APPROVED);
        openFrameworks(added);
        return added;
    }

    private void openFrameworks(String line) {
        moves.openCase(
                line,
                FRAMEWORKS.value(),
                "Frameworks for fostering and children's homes",
                "1000000",
                "Portfolio Holder for Early Intervention and Early Years, 10 September 2019 (illustrative)");
    }

    private void endsTheYear(Chronicle chronicle, String added) {
        for (String day : List.of("2019-12-02", "2020-01-06", "2020-04-01")) {
            stage.at(day + "T09:00");
            moves.reportAllAsDone(List.of(added));
            moves.closeAll();
        }
        chronicle.holds(
                "what goes on without a date was asked about when the plan's year ended",
                line("CI-2019-JOINT-3F").dates().stream().noneMatch(date -> date.open()));
    }

    private IntentionsReport report(Chronicle chronicle, String domestic) {
        List<CaseReference> cases = List.of(PLAN, CARE_HOMES, FRAMEWORKS);
        List<PlanLineView> all = plans.all();
        List<PlanLineView> printed =
                all.stream().filter(line -> !line.addedInYear()).toList();
        List<IntentionsReport.Flag> flags = all.stream()
                .flatMap(line -> IntentionsReport.Flag.of(line).stream())
                .toList();
        List<ReplayReport.Prompt> prompts = reading.prompts(cases);
        TrailCheck check = reading.auditCheck();
        Set<String> codes = flags.stream().map(IntentionsReport.Flag::code).collect(Collectors.toSet());
        chronicle.holds("25 lines are on the plans", printed.size() == 25);
        chronicle.holds(
                "the care-homes case was opened by its line",
                CARE_HOMES.equals(line(CARE_HOMES_LINE).openedCase()));
        chronicle.holds(
                "the repeated reference and the dates before the year are flagged",
                codes.containsAll(Set.of(PlanFlag.REPEATED_REFERENCE.code(), PlanFlag.BEFORE_THE_YEAR.code())));
        chronicle.holds(
                "the 3+2+2 contract prompts before 31 March 2022",
                prompts.stream()
                        .anyMatch(prompt -> prompt.contract().equals(domestic)
                                && prompt.date().toString().compareTo("2022-03-31") < 0));
        chronicle.holds(
                "the ends that lines name were asked about",
                prompts.stream()
                        .anyMatch(prompt -> prompt.contract().equals(NEEDLE_EXCHANGE)
                                && prompt.what().contains("an end draws near")));
        chronicle.holds("the trail verifies", check.intact());
        return new IntentionsReport(
                name(),
                chronicle.broken().isEmpty(),
                chronicle.broken(),
                reading.steps(cases),
                printed.stream().map(IntentionsReport.IntentionLine::of).toList(),
                all.stream()
                        .filter(PlanLineView::addedInYear)
                        .map(IntentionsReport.IntentionLine::of)
                        .toList(),
                plans.notes().stream().map(note -> note.text()).toList(),
                flags,
                reading.contracts(cases),
                prompts,
                chronicle.refusals(),
                reading.letters(cases),
                reading.auditEntries(),
                check.finding());
    }

    private PlanLineView line(String reference) {
        return plans.find(reference).orElseThrow();
    }
}
