package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.NewContract;
import org.tenderway.engine.TrainingClock;
import org.tenderway.replay.process.Desk;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/**
 * All contracts end on one 31 March: the timers fall due at once, and the job threads of one node and of two work them
 * off, each with its task, letter and line of the trail. Then as many officers as there are threads answer the tasks.
 */
class StormBenchmark {

    private static final Rates STORM = new Rates(
            "A storm of timers that fall due at once",
            "timers",
            "the engine alone with the same activities and jobs, on the same server with as many threads");
    private static final Rates DOORS = new Rates(
            "Tasks completed by eight officers at once",
            "tasks",
            "the same tasks of the engine alone, found, claimed and completed by eight threads");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int TIMERS = Integer.getInteger("benchmark.timers", 10_000);
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 500);
    private static final int OFFICERS = 8;
    private static final List<String> SETTINGS =
            List.of(System.getProperty("benchmark.settings", "").split(" ", -1)).stream()
                    .filter(each -> !each.isBlank())
                    .toList();

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void theMorningOfThe31stOfMarch(int nodes) throws Exception {
        String url = BareNode.database();
        List<ProductNode> product = new ArrayList<>();
        try {
            for (int node = 0; node < nodes; node++) {
                product.add(ProductNode.on(url, SETTINGS));
            }
            Workers workers = Workers.of(product.get(0).executor);
            long ours = product(product);
            long ourTasks = nodes == 1 ? answered(product.get(0)) : 0;
            product.forEach(ProductNode::close);
            product.clear();
            ClockUtil.reset();
            String bareUrl = BareNode.database();
            try (BareNode one = BareNode.first(bareUrl, workers);
                    BareNode two = BareNode.second(bareUrl, workers)) {
                long bare = bare(one, nodes == 1 ? List.of(one) : List.of(one, two));
                STORM.at(
                        "%s on %d %s, %s"
                                .formatted(count(TIMERS), nodes, nodes == 1 ? "node" : "nodes", workers.words()),
                        TIMERS,
                        ours,
                        bare);
                if (nodes == 1) {
                    DOORS.at(count(TIMERS / 5), TIMERS / 5, ourTasks, completed(one));
                }
            }
        } finally {
            product.forEach(ProductNode::close);
        }
    }

    private static String count(int number) {
        return "%,d".formatted(number);
    }

    private static long product(List<ProductNode> nodes) throws InterruptedException {
        ProductNode first = nodes.get(0);
        TrainingClock time = first.part(TrainingClock.class);
        time.beginAt(LocalDateTime.parse("2019-03-20T09:00"));
        Desk desk = first.part(Desk.class);
        String supplier = desk.as("contracts", () -> first.part(Suppliers.class)
                .register("Storm Care (fictional)", "storm@care.example"));
        ContractRegister register = first.part(ContractRegister.class);
        IntStream.rangeClosed(1, WARM_UP)
                .forEach(n -> desk.as("contracts", () -> register.register(running(n, supplier, "2020-03-25"))));
        IntStream.rangeClosed(1, TIMERS)
                .forEach(n -> desk.as("contracts", () -> register.register(running(n, supplier, "2020-03-31"))));
        List<? extends JobExecutor> executors =
                nodes.stream().map(node -> node.executor).toList();
        BooleanSupplier warm = () -> prompted(first) == WARM_UP && isIdle(first);
        BooleanSupplier done = () -> prompted(first) == WARM_UP + TIMERS && isIdle(first);
        at("2019-03-25");
        millisUntil(warm, executors);
        at("2019-03-31");
        return millisUntil(done, executors);
    }

    private static long bare(BareNode first, List<BareNode> nodes) throws InterruptedException {
        first.deploy(BareStorm.life(), BareStorm.letter());
        IntStream.rangeClosed(1, WARM_UP).forEach(n -> first.start(BareStorm.LIFE, "WARM-" + n, day("2019-03-25")));
        IntStream.rangeClosed(1, TIMERS).forEach(n -> first.start(BareStorm.LIFE, "BARE-" + n, day("2019-03-31")));
        List<? extends JobExecutor> executors =
                nodes.stream().map(node -> node.executor).toList();
        at("2019-03-25");
        millisUntil(() -> first.tasks(BareStorm.TASK) == WARM_UP && first.due() == 0, executors);
        at("2019-03-31");
        return millisUntil(() -> first.tasks(BareStorm.TASK) == WARM_UP + TIMERS && first.due() == 0, executors);
    }

    private static long prompted(ProductNode node) {
        return node.count("select count(*) from act_ru_task where task_def_key_ = 'decideEnding'");
    }

    /** Every prompt has its letter and its line in the trail, and no job is left over. */
    private static boolean isIdle(ProductNode node) {
        return node.engine()
                        .getManagementService()
                        .createJobQuery()
                        .executable()
                        .count()
                == 0;
    }

    private static long millisUntil(BooleanSupplier done, List<? extends JobExecutor> executors)
            throws InterruptedException {
        long began = System.nanoTime();
        executors.forEach(JobExecutor::start);
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(20));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("the storm ends").isBefore(giveUp);
            Thread.sleep(100);
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        executors.forEach(JobExecutor::shutdown);
        return millis;
    }

    /** Through the doors of the product: found in one's own list, claimed, submitted with its form. */
    private static long answered(ProductNode node) throws Exception {
        node.part(JdbcTemplate.class).execute("analyze");
        Desk desk = node.part(Desk.class);
        List<String> open = desk.openOn("decideEnding");
        return together(
                open.subList(0, TIMERS / 5),
                contract -> desk.complete(
                        "contracts",
                        "decideEnding",
                        contract,
                        Map.of("decision", "later", "reason", "Decided in summer")));
    }

    private static long completed(BareNode bare) throws Exception {
        bare.analyze();
        TaskService tasks = bare.engine.getTaskService();
        List<String> open =
                IntStream.rangeClosed(1, TIMERS / 5).mapToObj(n -> "BARE-" + n).toList();
        return together(open, key -> {
            Task found = tasks.createTaskQuery()
                    .taskDefinitionKey(BareStorm.TASK)
                    .processInstanceBusinessKey(key)
                    .taskCandidateGroup("contract-manager")
                    .list()
                    .get(0);
            tasks.claim(found.getId(), "contracts");
            tasks.complete(found.getId());
        });
    }

    private static long together(List<String> keys, java.util.function.Consumer<String> work) throws Exception {
        var officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            long began = System.nanoTime();
            for (var done : officers.invokeAll(IntStream.range(0, OFFICERS)
                    .<Callable<Void>>mapToObj(officer -> () -> {
                        for (int key = officer; key < keys.size(); key += OFFICERS) {
                            work.accept(keys.get(key));
                        }
                        return null;
                    })
                    .toList())) {
                done.get();
            }
            return (System.nanoTime() - began) / 1_000_000;
        } finally {
            officers.shutdown();
        }
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDate.parse(day).atTime(12, 0).atZone(LONDON).toInstant()));
    }

    private static Date day(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(LONDON).toInstant());
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @AfterAll
    static void write() {
        STORM.write("storm");
        DOORS.write("tasks");
    }

    private static NewContract running(int number, String supplier, String end) {
        LocalDate ends = LocalDate.parse(end);
        return new NewContract(
                new CaseReference("STORM-2019-" + (1 + number % 1000)),
                "Contract %d ending %s".formatted(number, end),
                supplier,
                ends.minusYears(5).plusDays(1),
                ends,
                ends.plusYears(5),
                null,
                "");
    }
}
