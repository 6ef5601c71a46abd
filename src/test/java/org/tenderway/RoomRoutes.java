package org.tenderway;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenderway.contract.Performance;
import org.tenderway.contract.PerformanceDesk;
import org.tenderway.contract.ReviewView;
import org.tenderway.contract.domain.ending.EndingChoice;
import org.tenderway.contract.domain.register.RegisterImport;
import org.tenderway.contract.process.ContractLifeProcess;
import org.tenderway.referral.PlacementGround;
import org.tenderway.replay.TenderRoutes;

/** Every page of the rooms of tenders, contracts and suppliers, found from the product itself, with an address in the demo for each. */
@Component
class RoomRoutes {

    private static final Set<String> ROOMS = Set.of(
            "contract",
            "accreditation",
            "referral",
            "plan",
            "governance",
            "calendar",
            "supplier",
            "tender",
            "methodology",
            "bid",
            "clarification",
            "evaluation",
            "portal",
            "debrief");

    /** Its task opens only where nobody is left, and it leads on to a page that has an address of its own. */
    private static final String LEADING = "/tasks/nameSuccessor";

    private static final String STEADY = "HOMES-2017-A-0001-C";
    private static final String SUSPENDED = "HOMES-2017-A-0002-C";
    private static final String IMPROVING = "HOMES-2017-A-0004-C";
    private static final String ENDING = "HC-2018-OLD-5";
    private static final String HEADINGS = "Reference,Title,Supplier,Start date,End date\n";

    private final RequestMappingHandlerMapping mappings;
    private final PlacementGround ground;
    private final PerformanceDesk desk;
    private final Performance performance;
    private final RegisterImport imports;
    private final ContractLifeProcess endings;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TenderRoutes tenders;

    RoomRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            PlacementGround ground,
            PerformanceDesk desk,
            Performance performance,
            RegisterImport imports,
            ContractLifeProcess endings,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            TenderRoutes tenders) {
        this.mappings = mappings;
        this.ground = ground;
        this.desk = desk;
        this.performance = performance;
        this.imports = imports;
        this.endings = endings;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tenders = tenders;
    }

    /** Pages of the rooms to which none of these paths leads. */
    Set<String> unvisited(Collection<String> paths) {
        Set<String> unvisited = FoundPages.unvisited(mappings.getHandlerMethods(), ROOMS, paths);
        unvisited.remove(LEADING);
        return unvisited;
    }

    /** Whether something answers there. */
    boolean isThere(String path) {
        PathContainer asked = PathContainer.parsePath(path.replaceAll("[?].*", ""));
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(asked));
    }

    /** For each pattern the addresses to look at, each as the person before the colon. */
    Map<String, List<String>> addresses() {
        Map<String, List<String>> all = new TreeMap<>();
        put(all, "/contracts", "contracts:/contracts", "clerk:/contracts?q=nothing-like-it");
        put(all, "/contracts/{reference}", "contracts:/contracts/DAY-2018-OLD-1", "manager:/contracts/" + SUSPENDED);
        put(all, "/contracts/{reference}/extension", "contracts:/contracts/DAY-2018-OLD-1/extension");
        put(
                all,
                "/contracts/{reference}/exit",
                "contracts:/contracts/" + ending() + "/exit",
                "clerk:/contracts/HC-2018-OLD-1/exit");
        put(all, "/contracts/new", "contracts:/contracts/new");
        put(all, "/contracts/year", "contracts:/contracts/year", "clerk:/contracts/year?year=1999");
        put(all, "/contracts/import", "contracts:/contracts/import");
        put(
                all,
                "/contracts/import/{id}",
                "contracts:/contracts/import/" + looked("someday"),
                "contracts:/contracts/import/" + looked("2030-03-31"));
        put(all, "/contracts/{reference}/changes", "contracts:/contracts/HC-2018-OLD-1/changes");
        put(all, "/contracts/{reference}/changes/new", "contracts:/contracts/HC-2018-OLD-1/changes/new");
        put(all, "/contracts/{reference}/termination/new", "contracts:/contracts/HC-2018-OLD-1/termination/new");
        put(all, "/transitions/{lotRole}", "contracts:/transitions/RESPITE-2018-LEAD-1");
        ladder(all);
        homes(all);
        referrals(all);
        put(all, "/intentions", "officer:/intentions", "clerk:/intentions?by=standing");
        put(all, "/intentions/new", "officer:/intentions/new");
        put(all, "/intentions/import", "officer:/intentions/import");
        put(all, "/intentions/{reference}", "officer:/intentions/CI-2018-PLAN-1A", "clerk:/intentions/CI-2018-PLAN-1B");
        put(all, "/programmes/new", "officer:/programmes/new");
        put(all, "/committee-meetings", "clerk:/committee-meetings", "officer:/committee-meetings");
        put(all, "/cases/{caseReference}/decisions/{decision}", "clerk:/cases/HC-2018/decisions/HC-2018-LEAD-D1");
        put(all, "/calendar-feed", "contracts:/calendar-feed");
        put(all, "/calendar", "admin:/calendar");
        put(all, "/care-ratings", "reviewer:/care-ratings");
        all.putAll(tenders.addresses());
        return all;
    }

    private void ladder(Map<String, List<String>> all) {
        String page = "/contracts/" + SUSPENDED + "/performance";
        put(
                all,
                "/contracts/{reference}/performance",
                "reviewer:" + page,
                "clerk:/contracts/HC-2018-OLD-1/performance");
        put(
                all,
                "/contracts/{reference}/performance/reviews/{review}",
                "reviewer:" + page + "/reviews/" + SUSPENDED + "-R2",
                "contracts:" + page + "/reviews/" + SUSPENDED + "-R1");
        put(
                all,
                "/contracts/{reference}/performance/{what:concern|review|suspension|lifting}",
                "reviewer:" + page + "/concern",
                "reviewer:" + page + "/review",
                "reviewer:" + page + "/suspension",
                "manager:" + page + "/lifting");
        put(
                all,
                "/improvement-plans/{reference}",
                "reviewer:/improvement-plans/" + IMPROVING + "-P1",
                "clerk:/improvement-plans/" + SUSPENDED + "-P1");
        put(all, "/tasks/conductReview", "reviewer:/tasks/conductReview?taskId=" + task("conductReview", ""));
        String drafted = draftedPlan();
        put(
                all,
                "/tasks/draftImprovementPlan",
                "reviewer:/tasks/draftImprovementPlan?taskId=" + task("draftImprovementPlan", drafted));
        put(all, "/tasks/reviewImprovement", "reviewer:/tasks/reviewImprovement?taskId=" + progressTask());
    }

    private static void homes(Map<String, List<String>> all) {
        put(all, "/accredited-lists", "officer:/accredited-lists");
        put(all, "/accredited-lists/new", "officer:/accredited-lists/new");
        put(
                all,
                "/accredited-lists/{reference}",
                "officer:/accredited-lists/HOMES-2017",
                "clerk:/accredited-lists/HOMES-2017");
        put(all, "/accredited-lists/{reference}/invitations", "officer:/accredited-lists/HOMES-2017/invitations");
        put(
                all,
                "/accreditations/{reference}",
                "officer:/accreditations/HOMES-2017-A-0003",
                "reviewer:/accreditations/HOMES-2017-A-0001");
        put(
                all,
                "/accreditations/{reference}/application",
                "officer:/accreditations/HOMES-2017-A-0003/application",
                "officer:/accreditations/HOMES-2017-A-0001/application");
        put(
                all,
                "/accreditations/{reference}/assessment",
                "reviewer:/accreditations/HOMES-2017-A-0006/assessment",
                "reviewer:/accreditations/HOMES-2017-A-0001/assessment");
    }

    private static void referrals(Map<String, List<String>> all) {
        put(all, "/referrals", "placements:/referrals", "clerk:/referrals?state=WITHDRAWN");
        put(all, "/referrals/kpi", "placements:/referrals/kpi");
        put(all, "/referrals/new", "placements:/referrals/new");
        put(all, "/referrals/outstanding", "placements:/referrals/outstanding");
        put(
                all,
                "/referrals/{reference}",
                "placements:/referrals/HOMES-2017-Q0002",
                "clerk:/referrals/HOMES-2017-Q0001");
        put(all, "/referrals/{reference}/withdrawal", "placements:/referrals/HOMES-2017-Q0002/withdrawal");
        put(all, "/placements/new", "placements:/placements/new", "placements:/placements/new?like=HOMES-2017-Q0002");
        put(all, "/placements/{reference}", "placements:/placements/HOMES-2017-Q0001-P1");
    }

    private static void put(Map<String, List<String>> all, String pattern, String... addresses) {
        all.put(pattern, List.of(addresses));
    }

    /** A contract that is let to end, so that its exit plan has begun. */
    private String ending() {
        ground.does(
                "contracts",
                () -> endings.decide(
                        ENDING, new EndingChoice("end", null, "", "", "", null, "Bought in another way", "")));
        return ENDING;
    }

    private String looked(String end) {
        byte[] file = (HEADINGS + "W-9,Gofal Tŷ Gŵyr,Alder,2018-04-01," + end + "\n").getBytes(StandardCharsets.UTF_8);
        return ground.as("contracts", () -> imports.look("register.csv", file)).id();
    }

    private String draftedPlan() {
        ground.as(
                "reviewer",
                () -> desk.recordConcern(STEADY, "STAFFING", "HIGH", PlacementGround.today(), "Gaps in the rota"));
        String review = performance.reviews(STEADY).stream()
                .filter(each -> each.status().isOpen() && !each.annual())
                .map(ReviewView::reference)
                .findFirst()
                .orElseThrow();
        ground.does(
                "reviewer",
                () -> desk.conductReview(
                        review,
                        desk.criteria(review).stream()
                                .map(each -> new PerformanceDesk.Mark("POOR", "Gaps"))
                                .toList(),
                        new PerformanceDesk.Conclusion("improvement-plan", null, "Too few staff at weekends")));
        return performance.improvementPlans(STEADY).get(0).reference();
    }

    /** The day of an action is brought near, so that its progress is reviewed. */
    private String progressTask() {
        String plan = draftedPlanOf(IMPROVING);
        for (int day = 0; day < 3 && task("reviewImprovement", plan).isEmpty(); day++) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(plan).list().stream()
                    .flatMap(
                            instance -> jobs
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId("nextDayReached")
                                    .list()
                                    .stream())
                    .forEach(job -> jobs.executeJob(job.getId()));
        }
        return task("reviewImprovement", plan);
    }

    private String draftedPlanOf(String contract) {
        return performance.improvementPlans(contract).get(0).reference();
    }

    private String task(String task, String key) {
        var query = tasks.createTaskQuery().taskDefinitionKey(task);
        return (key.isEmpty() ? query : query.processInstanceBusinessKey(key))
                .list().stream().findFirst().map(found -> found.getId()).orElse("");
    }
}
