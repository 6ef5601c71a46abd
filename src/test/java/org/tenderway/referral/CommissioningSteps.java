package org.tenderway.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.performance.Suspending;
import org.tenderway.referral.domain.Placing;
import org.tenderway.referral.process.ReferralOfferProcess;

/** Everything that somebody might try with one home and its requests; what is refused is simply refused. */
@Component
class CommissioningSteps {

    private static final String OFFICER = "placements";
    private static final List<String> NODES = List.of(
            "offerNext",
            "recordAnswer",
            "lapse",
            "arrangePlacement",
            "placed",
            "requestPlaced",
            "start",
            "howStarted",
            "reviewOwed");

    private final PlacementGround ground;
    private final Referrals referrals;
    private final Placing placing;
    private final Suspending suspending;
    private final ReferralOfferProcess door;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService jobs;

    CommissioningSteps(
            PlacementGround ground,
            Referrals referrals,
            Placing placing,
            Suspending suspending,
            ReferralOfferProcess door,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService jobs) {
        this.ground = ground;
        this.referrals = referrals;
        this.placing = placing;
        this.suspending = suspending;
        this.door = door;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.jobs = jobs;
    }

    /** One random step; its name, for the report of a walk that found a way through. */
    String step(String home, List<String> requests, Random random) {
        String contract = home + "-C";
        String request = requests.isEmpty() ? "" : requests.get(random.nextInt(requests.size()));
        int choice = random.nextInt(100);
        if (choice < 10) {
            requests.add(ground.as(OFFICER, () -> referrals.receive(ground.request(home))));
            return "request";
        } else if (choice < 15) {
            ground.accredit(home);
            return "accredit";
        } else if (choice < 21) {
            ground.suspend(contract);
            return "suspend";
        } else if (choice < 31) {
            ground.lift(suspending.openOn(contract));
            return "lift";
        } else if (choice < 32) {
            ground.lapse(home);
            return "lapse";
        } else if (choice < 58) {
            return completeSomeTask(request, random);
        } else if (choice < 65) {
            ground.does(OFFICER, () -> door.answer(request, 1, pick(random, "accept", "refuse"), "NO_CAPACITY", ""));
            return "answer at the door";
        } else if (choice < 72) {
            ground.as(OFFICER, () -> placing.place(request, ground.emergency()));
            return "place directly";
        } else if (choice < 77) {
            String placed =
                    ground.as(OFFICER, () -> placing.placeDirectly(ground.request(), contract, ground.emergency()));
            requests.add(placed.substring(0, placed.lastIndexOf("-P")));
            return "place without an offer";
        } else if (choice < 81) {
            placing.start(request + "-P1");
            return "begin directly";
        } else if (choice < 88) {
            return "let time pass to " + CommissioningWalkTests.pass(random.nextInt(60 * 30));
        } else if (choice < 93) {
            return hurryTimers(request, random);
        } else if (choice < 97) {
            return modify(request, random);
        } else if (choice < 98) {
            instances(request).forEach(each -> runtime.setVariable(each.getId(), "outcome", "placed"));
            return "say that the outcome is placed";
        }
        runtime.startProcessInstanceByKey(pick(random, "referral-offer", "referral-placement"), request);
        return "start a second process";
    }

    private String completeSomeTask(String request, Random random) {
        List<Task> open = new ArrayList<>();
        instances(request)
                .forEach(each -> open.addAll(
                        tasks.createTaskQuery().processInstanceId(each.getId()).list()));
        if (open.isEmpty()) {
            return "find no task";
        }
        Task task = open.get(random.nextInt(open.size()));
        ground.does(OFFICER, () -> forms.submitTaskForm(task.getId(), form(random)));
        return "complete " + task.getTaskDefinitionKey();
    }

    private static Map<String, Object> form(Random random) {
        Map<String, Object> form = new HashMap<>();
        form.put("answer", pick(random, "accept", "accept", "accept", "refuse"));
        form.put("reasonCode", "NO_CAPACITY");
        form.put("decision", pick(random, "place", "place", "place", "offerAgain"));
        form.put("kind", pick(random, "LONG_STAY", "EMERGENCY", "PACKAGE"));
        form.put("rateBasis", "CITY_STANDARD");
        String day = PlacementGround.today().plusDays(random.nextInt(3)).toString();
        form.put("startsOn", day);
        form.put("newStart", day);
        form.put("reason", random.nextInt(6) == 0 ? "" : "because");
        return form;
    }

    private String hurryTimers(String request, Random random) {
        for (ProcessInstance instance : instances(request)) {
            for (Job job :
                    jobs.createJobQuery().processInstanceId(instance.getId()).list()) {
                if (random.nextBoolean()) {
                    jobs.setJobDuedate(job.getId(), new java.util.Date(0));
                }
                jobs.executeJob(job.getId());
            }
        }
        return "execute jobs before their time";
    }

    private String modify(String request, Random random) {
        List<ProcessInstance> running = instances(request);
        String node = NODES.get(random.nextInt(NODES.size()));
        if (!running.isEmpty()) {
            runtime.createProcessInstanceModification(
                            running.get(random.nextInt(running.size())).getId())
                    .startBeforeActivity(node)
                    .execute();
        }
        return "modify the instance to start before " + node;
    }

    private List<ProcessInstance> instances(String request) {
        List<ProcessInstance> all = new ArrayList<>(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .list());
        all.addAll(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request + "-P1")
                .list());
        return all;
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
