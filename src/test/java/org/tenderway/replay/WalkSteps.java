package org.tenderway.replay;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.award.domain.Standstill;
import org.tenderway.contract.domain.GateChecks;
import org.tenderway.contract.domain.Signing;

/** Everything that somebody might try on one lot-role, lawful or not; what is refused is simply refused. */
@Component
class WalkSteps {

    private static final Map<String, List<String>> GROUPS = Map.of(
            "officer", List.of("commissioner", "procurement-officer"),
            "manager", List.of("manager"),
            "contracts", List.of("contract-manager"));
    private static final Map<String, String> WHO = Map.of(
            "watchStandstill", "officer",
            "confirmAward", "officer",
            "reviewChallenge", "manager",
            "completeGateList", "officer",
            "signContract", "manager");
    private static final List<String> NODES = List.of(
            "begin",
            "watchStandstill",
            "confirmAward",
            "awardConfirmed",
            "reviewChallenge",
            "signContracts",
            "holdStandstill",
            "completeGateList",
            "signContract",
            "makeTransition",
            "contractsRunning");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final IdentityService identities;
    private final Standstill standstill;
    private final Signing signing;
    private final JdbcClient sql;

    WalkSteps(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            IdentityService identities,
            Standstill standstill,
            Signing signing,
            JdbcClient sql) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.identities = identities;
        this.standstill = standstill;
        this.signing = signing;
        this.sql = sql;
    }

    /** One random step; its name, for the report of a walk that found a way through. */
    String step(String lotRole, Random random) {
        String contract = lotRole + "-C1";
        int choice = random.nextInt(100);
        if (choice < 12) {
            return completeSomeTask(lotRole, contract, random);
        } else if (choice < 28) {
            as("manager", () -> signing.sign(contract));
            return "sign directly";
        } else if (choice < 38) {
            as("officer", () -> act(lotRole, random));
            return "act on the standstill directly";
        } else if (choice < 43) {
            boolean all = random.nextInt(8) != 0;
            as("officer", () -> signing.completeGateList(contract, new GateChecks(all, true, true, true, "")));
            return "complete the gate list directly";
        } else if (choice < 63) {
            WalkGround.setTime(WalkGround.time().plusMinutes(random.nextInt(60 * 40)));
            return "let time pass";
        } else if (choice < 69) {
            return hurryTimer(lotRole, contract, random);
        } else if (choice < 74) {
            return modify(lotRole, contract, random);
        } else if (choice < 88) {
            return insertSignature(lotRole, contract, random);
        } else if (choice < 94) {
            return signBehindTheProduct(contract);
        } else if (choice < 97) {
            sql.sql("update award set standstill_ends_on = statutory_end - 1 where lot_role = ?")
                    .param(lotRole)
                    .update();
            return "shorten the standstill behind the product";
        } else if (choice < 98) {
            runtime.startProcessInstanceByKey("contract-signing", contract);
            return "start the signing beside the spine";
        } else if (choice < 99) {
            instances(lotRole, contract).forEach(each -> runtime.setVariable(each, "outcome", "confirmed"));
            return "say that the outcome is confirmed";
        }
        runtime.startProcessInstanceByKey("lifecycle-lot", lotRole);
        return "start the spine a second time";
    }

    private String signBehindTheProduct(String contract) {
        sql.sql("update contract set status = 'SIGNED', signed_on = ?, signature = reference where reference = ?")
                .params(Date.valueOf(WalkGround.today()), contract)
                .update();
        return "update the contract behind the product";
    }

    private String completeSomeTask(String lotRole, String contract, Random random) {
        List<OpenTask> open = sql.sql(
                        """
                select t.id_ as id, t.task_def_key_ as name from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                where e.business_key_ in (?, ?) order by t.id_""")
                .params(lotRole, contract)
                .query(OpenTask.class)
                .list();
        if (open.isEmpty()) {
            return "find no task";
        }
        OpenTask task = open.get(random.nextInt(open.size()));
        as(WHO.getOrDefault(task.name(), "contracts"), () -> tasks.complete(task.id(), form(task.name(), random)));
        return "complete " + task.name();
    }

    private static Map<String, Object> form(String task, Random random) {
        Map<String, Object> form = new HashMap<>();
        form.put("reason", random.nextInt(6) == 0 ? "" : "because");
        form.put("newEnd", WalkGround.today().plusDays(random.nextInt(12) - 4).toString());
        form.put("action", pick(random, "extend", "challenge", "nonsense", "nonsense"));
        form.put(
                "decision",
                random.nextInt(30) == 0
                        ? "none"
                        : pick(random, "confirm", "confirm", "confirm", "extend", "challenge"));
        form.put("resolution", random.nextInt(15) == 0 ? "withdraw" : "resume");
        for (String box : List.of("exclusionsChecked", "conflictsConfirmed", "insuranceSeen", "formAgreed")) {
            form.put(box, random.nextInt(40) != 0);
        }
        form.put("confirm", true);
        return form;
    }

    private void act(String lotRole, Random random) {
        String reason = "because";
        switch (random.nextInt(5)) {
            case 0 -> standstill.extend(lotRole, WalkGround.today().plusDays(random.nextInt(15)), reason);
            case 1 -> standstill.challenge(lotRole, reason);
            case 2, 3 -> standstill.resolve(lotRole, "resume", reason);
            default -> standstill.act(lotRole, "confirm", null, reason);
        }
    }

    private String hurryTimer(String lotRole, String contract, Random random) {
        for (String instance : instances(lotRole, contract)) {
            for (Job job : jobs.createJobQuery().processInstanceId(instance).list()) {
                if (random.nextBoolean()) {
                    jobs.setJobDuedate(job.getId(), new java.util.Date(0));
                }
                jobs.executeJob(job.getId());
            }
        }
        return "execute jobs before their time";
    }

    private String modify(String lotRole, String contract, Random random) {
        List<String> running = instances(lotRole, contract);
        String node = NODES.get(random.nextInt(NODES.size()));
        if (!running.isEmpty()) {
            runtime.createProcessInstanceModification(running.get(random.nextInt(running.size())))
                    .startBeforeActivity(node)
                    .execute();
        }
        return "modify the instance to start before " + node;
    }

    private String insertSignature(String lotRole, String contract, Random random) {
        LocalDate today = WalkGround.today();
        LocalDate claimed = today.plusDays(random.nextInt(30) - 10L);
        sql.sql(
                        """
                insert into contract_signature (contract, lot_role, signed_on, first_signing_date, gates_by, signed_by,
                    signed_by_name) values (?, ?, ?, ?, 'officer', 'manager', 'Somebody')""")
                .params(contract, lotRole, Date.valueOf(random.nextBoolean() ? today : claimed), Date.valueOf(claimed))
                .update();
        return "insert a signature behind the product";
    }

    /** By plain SQL: what the walk asks at every step should cost less than what it tries. */
    private List<String> instances(String lotRole, String contract) {
        return sql.sql("select id_ from act_ru_execution where business_key_ in (?, ?) and parent_id_ is null"
                        + " order by id_")
                .params(lotRole, contract)
                .query(String.class)
                .list();
    }

    private void as(String user, Runnable action) {
        identities.setAuthentication(user, GROUPS.get(user));
        try {
            action.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private record OpenTask(String id, String name) {}
}
