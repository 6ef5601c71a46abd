package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.tenderway.Visitor;
import org.tenderway.audit.Trail;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.NewContract;
import org.tenderway.engine.TrainingClock;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;
import org.tenderway.replay.process.Desk;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/**
 * Fifty officers who read pages, each a few seconds after the other, while registers, cases, open tasks and the trail
 * grow tenfold and again tenfold.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBenchmark {

    private static final int OFFICERS = Integer.getInteger("benchmark.officers", 50);
    private static final Duration WATCHED = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 60));
    private static final int THINKING_MILLIS = 4_000;
    private static final List<String> PEOPLE = List.of("officer", "manager", "contracts");

    private final PageTimes figures = new PageTimes(OFFICERS, THINKING_MILLIS / 2);
    private final ProductNode node = ProductNode.on(BareNode.database(), List.of());
    private final JdbcTemplate sql = node.part(JdbcTemplate.class);
    private final Random chance = new Random(50);
    private int contracts;
    private int cases;
    private int tasks;

    @BeforeAll
    void oneContractIsAsked() {
        node.part(TrainingClock.class).beginAt(LocalDateTime.parse("2019-03-20T09:00"));
        Desk desk = node.part(Desk.class);
        desk.as("contracts", () -> {
            String supplier = node.part(Suppliers.class).register("Page Care (fictional)", "page@care.example");
            return node.part(ContractRegister.class)
                    .register(new NewContract(
                            new CaseReference("FIRST-2019"),
                            "The first of many",
                            supplier,
                            LocalDate.parse("2015-04-01"),
                            LocalDate.parse("2019-09-30"),
                            LocalDate.parse("2020-09-30"),
                            null,
                            ""));
        });
        node.part(TrainingClock.class).advanceTo(LocalDateTime.parse("2019-04-05T09:00"));
    }

    @Test
    void pagesStayAsQuickAsTheyWere() throws Exception {
        for (int size : Measured.sizes(1_000, 10_000, 100_000)) {
            grow(size);
            figures.at(
                    "%,d contracts, %,d live cases, %,d open tasks, %,d entries in the trail"
                            .formatted(
                                    contracts,
                                    cases,
                                    tasks,
                                    node.part(Trail.class).count()),
                    watched());
        }
    }

    /** One fifth as many cases and twice as many tasks as contracts, up to what ten thousand contracts have. */
    private void grow(int size) throws Exception {
        sql.update("delete from contract_particulars where contract like 'BENCH-%'");
        sql.update("delete from contract where reference like 'BENCH-%'");
        ManyContracts.fill(sql, LocalDate.parse("2019-04-05"), size);
        contracts = size;
        open(Math.min(size, 10_000) / 5);
        String process = node.part(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("contract-life")
                .processInstanceBusinessKeyLike("FIRST-2019%")
                .singleResult()
                .getId();
        String key =
                sql.queryForObject("select business_key_ from act_ru_execution where id_ = ?", String.class, process);
        int open = Math.min(size, 10_000) * 2;
        new ManyTasks(sql, process, String.valueOf(key))
                .copy(tasks + 1, open, number -> ManyContracts.reference(1 + (number - 1) % size));
        tasks = open;
        new ManyFacts(node.publisher(), node.part(PlatformTransactionManager.class), node.part(Trail.class))
                .fill(Math.min(size, 10_000) * 100);
        sql.execute(org.tenderway.TestDatabase.isPostgres() ? "vacuum analyze" : "analyze");
        assertThat(node.part(ManagementService.class)
                        .createJobQuery()
                        .noRetriesLeft()
                        .count())
                .isZero();
    }

    private void open(int target) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = IntStream.rangeClosed(cases + 1, target)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        node.part(Desk.class)
                                .as("officer", () -> node.part(Programmes.class).open(programme(number)));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        cases = target;
    }

    /** Answer times by page, in microseconds. */
    private Map<String, Queue<Long>> watched() throws Exception {
        Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
        var threads = Executors.newFixedThreadPool(OFFICERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                Visitor visitor = new Visitor(node.port());
                visitor.signIn(PEOPLE.get(officer % PEOPLE.size()), WideEvaluation.PASSWORD);
                Random own = new Random(chance.nextLong());
                work.add(() -> reads(visitor, own, times));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return times;
    }

    private Void reads(Visitor visitor, Random own, Map<String, Queue<Long>> times) throws InterruptedException {
        long began = System.nanoTime();
        // The first quarter warms up.
        long counts = began + WATCHED.toNanos() / 4;
        while (System.nanoTime() - began < WATCHED.toNanos()) {
            Thread.sleep(own.nextInt(THINKING_MILLIS));
            Map<String, String> pages = pages(own);
            String name = List.copyOf(pages.keySet()).get(own.nextInt(pages.size()));
            long asked = System.nanoTime();
            assertThat(visitor.get(String.valueOf(pages.get(name))).statusCode())
                    .as(name)
                    .isEqualTo(200);
            if (asked > counts) {
                times.computeIfAbsent(name, each -> new ConcurrentLinkedQueue<>())
                        .add((System.nanoTime() - asked) / 1_000);
            }
        }
        return null;
    }

    private Map<String, String> pages(Random own) {
        String page = String.valueOf(own.nextInt(3));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my work", "/work");
        pages.put("all cases", "/cases?page=" + page);
        pages.put("a case", "/cases/PAGES-2019-" + (1 + own.nextInt(cases)));
        pages.put("the trail of a case", "/cases/BM-2026-%d/trail".formatted(own.nextInt(1000)));
        pages.put("the register", "/contracts?page=" + page);
        pages.put("a search in the register", "/contracts?q=" + (1 + own.nextInt(contracts)));
        pages.put("a contract", "/contracts/" + ManyContracts.reference(1 + own.nextInt(contracts)));
        pages.put("the year by expiry", "/contracts/year?year=" + (2019 + own.nextInt(5)));
        pages.put("the whole trail", "/trail");
        return pages;
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @AfterAll
    void write() {
        node.close();
        figures.write("pages");
    }

    private static NewProgramme programme(int number) {
        return OneLot.programme("PAGES-2019-" + number, "Case %d of many".formatted(number), "Measuring");
    }
}
