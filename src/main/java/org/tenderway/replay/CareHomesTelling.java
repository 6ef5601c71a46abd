package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailCheck;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.Performance;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.SuspensionView;
import org.tenderway.referral.PlacementView;
import org.tenderway.referral.Placements;
import org.tenderway.vocabulary.CaseReference;

/** Tells the care-homes story from its beginning to its end and reads the outcome back from the rooms. */
@Component
class CareHomesTelling implements Story {

    private static final CaseReference CARE_HOMES = new CaseReference(CareHomesStory.LIST);

    private final Stage stage;
    private final CareHomesStory story;
    private final CareHomesLife life;
    private final CareHomesEnd end;
    private final AccreditedHomes roll;
    private final Performance performance;
    private final Placements placements;
    private final ReadingBack reading;
    private final Clock clock;

    CareHomesTelling(
            Stage stage,
            CareHomesStory story,
            CareHomesLife life,
            CareHomesEnd end,
            AccreditedHomes roll,
            Performance performance,
            Placements placements,
            ReadingBack reading,
            Clock clock) {
        this.stage = stage;
        this.story = story;
        this.life = life;
        this.end = end;
        this.roll = roll;
        this.performance = performance;
        this.placements = placements;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "care-homes-2019";
    }

    @Override
    public CareHomesReport tell(Consumer<String> progress) {
        Chronicle chronicle = new Chronicle(clock);
        stage.begin("2019-07-09T14:00");
        progress.accept("July to September 2019: approve the list, open it, invite every home that serves already");
        story.opens(chronicle);
        progress.accept("October to December 2019: applications, findings, agreements");
        story.accredits(chronicle);
        progress.accept("April 2020: the list begins; who is not accredited is not commissioned");
        story.refusesTheUnaccredited(chronicle);
        life.peopleMoveIn(chronicle);
        progress.accept("April to August 2021: reviews, visits, improvement plans, suspensions");
        life.isReviewed(chronicle);
        life.climbsTheLadder(chronicle);
        progress.accept("November 2021 to April 2022: lifted, terminated, accredited late, looked at again");
        life.partsTheTwo(chronicle);
        story.takesTheLateJoiner(chronicle);
        end.renews(chronicle);
        life.endsTheOther(chronicle);
        life.noticeRunsOut(chronicle);
        life.reviewsTheStay(chronicle);
        end.looksAgain("2022-05-03T09:00");
        progress.accept("2023 and 2024: a newcomer, and the extension of the list");
        end.looksAgain("2023-04-03T09:00");
        story.takesTheNewcomer(chronicle);
        end.isExtended(chronicle);
        List<CareHomesReport.ProviderLine> providers = roll.providers(CareHomesStory.LIST);
        progress.accept("2024 to 2029: to the ceiling and not beyond");
        for (int year = 2024; year <= 2027; year++) {
            end.looksAgain("%d-04-08T09:00".formatted(year));
        }
        end.reachesItsCeiling(chronicle);
        return report(chronicle, providers);
    }

    private CareHomesReport report(Chronicle chronicle, List<CareHomesReport.ProviderLine> providers) {
        List<CaseReference> cases = List.of(CARE_HOMES);
        TrailCheck check = reading.auditCheck();
        chronicle.holds("the trail verifies", check.intact());
        return new CareHomesReport(
                name(),
                chronicle.broken().isEmpty(),
                chronicle.broken(),
                reading.steps(cases),
                providers,
                performance.reviews(CARE_HOMES).stream().map(this::review).toList(),
                performance.improvementPlans(CARE_HOMES).stream()
                        .map(this::plan)
                        .toList(),
                performance.suspensions(CARE_HOMES).stream()
                        .map(this::suspension)
                        .toList(),
                placements.placementsOf(CARE_HOMES).stream()
                        .map(this::placement)
                        .toList(),
                reading.contracts(cases),
                reading.prompts(cases),
                chronicle.refusals(),
                reading.letters(cases),
                reading.auditEntries(),
                check.finding());
    }

    private CareHomesReport.ReviewLine review(ReviewView view) {
        return new CareHomesReport.ReviewLine(
                view.reference(),
                view.contract(),
                view.annual() ? "ANNUAL" : "NEEDS_BASED",
                view.owner().groupId(),
                view.opensOn(),
                view.dueOn(),
                view.visits(),
                view.outcome(),
                view.concludedOn());
    }

    private CareHomesReport.PlanLine plan(ImprovementPlanView view) {
        return new CareHomesReport.PlanLine(
                view.reference(),
                view.contract(),
                view.status().name(),
                view.requiredOn(),
                view.approvedOn(),
                view.closedOn(),
                view.actions().size());
    }

    private CareHomesReport.SuspensionLine suspension(SuspensionView view) {
        return new CareHomesReport.SuspensionLine(
                view.reference(),
                view.contract(),
                view.status().name(),
                view.cause(),
                view.from(),
                view.endedOn(),
                view.endedBecause());
    }

    private CareHomesReport.PlacementLine placement(PlacementView view) {
        LocalDate from = view.startedOn() == null ? view.startsOn() : view.startedOn();
        return new CareHomesReport.PlacementLine(
                view.reference(),
                view.contract(),
                view.kind().name(),
                view.status().name(),
                from,
                view.movePlan());
    }
}
