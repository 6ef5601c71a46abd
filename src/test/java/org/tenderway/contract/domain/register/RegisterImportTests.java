package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.contract.domain.RegisterOfContracts;
import org.tenderway.replay.process.Desk;
import org.tenderway.vocabulary.Refusal;

/** Registers on their way in and out, against a database of their own and the engine. */
@DatabaseTest
class RegisterImportTests {

    private static final int MANY = Integer.getInteger("tenderway.test.contracts", 1_000);
    private static final String HEADINGS =
            "Reference,Title,Supplier,Start date,End date,Term,Owner,Service,Value with options,Annual value,Parties\n";

    @Autowired
    RegisterImport imports;

    @Autowired
    RegisterExport exports;

    @Autowired
    RegisterSearch search;

    @Autowired
    RegisterOfContracts register;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @Test
    void thousandsComeInWholeAndEveryOneIsWatched() {
        byte[] file = SampleRegister.csv(MANY, LocalDate.now(clock));
        ImportView looked = look(file);
        assertThat(looked.problems()).isZero();
        assertThat(looked.running()).isEqualTo(MANY);
        assertThat(watched()).isEqualTo(running());
        long began = System.nanoTime();
        ImportView done = confirm(looked);
        System.out.printf(
                "%,d contracts came in on %s in %,d ms: %s%n",
                done.done(),
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                (System.nanoTime() - began) / 1_000_000,
                done.outcome());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.done()).isEqualTo(MANY);
        assertThat(watched()).isEqualTo(running()).isGreaterThanOrEqualTo(MANY);
        ImportView again = look(file);
        assertThat(again.unchanged()).isEqualTo(MANY);
        assertThat(again.toDo()).isZero();
        assertThatThrownBy(() -> confirm(again)).hasMessageContaining("says nothing that the register does not hold");
    }

    @Test
    void theSameRegisterInAnotherDatabaseGivesTheSameBytes() {
        var sample = new SampleRegister(82, LocalDate.now(clock));
        confirm(look(SampleRegister.xlsx(IntStream.range(0, 300)
                .mapToObj(number -> sample.contract("RT-%04d".formatted(number)))
                .toList())));
        byte[] csv = export(RegisterFormat.CSV);
        byte[] xlsx = export(RegisterFormat.XLSX);
        forgetEveryContract();
        assertThat(new String(export(RegisterFormat.CSV), StandardCharsets.UTF_8).lines())
                .hasSize(1);
        ImportView back = confirm(look(xlsx));
        assertThat(back.state()).isEqualTo(ImportState.DONE);
        assertThat(export(RegisterFormat.CSV)).isEqualTo(csv);
        assertThat(export(RegisterFormat.XLSX)).isEqualTo(xlsx);
        assertThat(look(csv).unchanged()).isEqualTo(back.total());
    }

    @Test
    void oneBadCellKeepsTheWholeFileOut() {
        long before = count();
        ImportView looked = look(
                HEADINGS + "BAD-1,Good,Alder,2026-01-01,2030-12-31,,,,,,\nBAD-2,Bad,Alder,2026-01-01,someday,,,,,,\n");
        assertThat(looked.findings())
                .anyMatch(finding -> finding.problem().place().equals("E3")
                        && finding.problem().heading().equals("End date"));
        assertThatThrownBy(() -> confirm(looked)).hasMessageContaining("correct the file first");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aContractThatHasEndedComesInAsHistoryWithoutAWatch() {
        ImportView looked = look(HEADINGS + "PAST-1,Meals,Birch,2015-04-01,,3+2+2,,,,,\n");
        assertThat(looked.past()).isOne();
        confirm(looked);
        String reference = reference("PAST-1");
        assertThat(register.find(reference).orElseThrow().status().isOver()).isTrue();
        assertThat(register.find(reference).orElseThrow().endsOn()).isEqualTo("2018-03-31");
        assertThat(register.find(reference).orElseThrow().ceilingEnd()).isEqualTo("2022-03-31");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void aFileDescribesAnewButNeverMovesADate() {
        confirm(look(HEADINGS + "MOVE-1,Care,Alder,2026-01-01,2030-12-31,,,,,,\n"));
        ImportView described =
                look(HEADINGS + "MOVE-1,Care,ALDER,2026-01-01,2030-12-31,,contracts,Home care,\"1,000.50\",,\n");
        assertThat(described.changed()).isOne();
        confirm(described);
        assertThat(register.particulars(reference("MOVE-1")).owner()).isEqualTo("contracts");
        ImportView moved = look(HEADINGS + "MOVE-1,Care,Alder,2026-01-01,2035-12-31,,,,,,\n");
        assertThat(moved.findings())
                .anyMatch(finding -> finding.problem().sentence().contains("by a decision, not by a file"));
        ImportView nobody = look(HEADINGS + "MOVE-2,Care,Alder,2026-01-01,2035-12-31,,nobody,,,,\n");
        assertThat(nobody.problems()).isOne();
    }

    @Test
    void aNoticePeriodIsKeptOnceAndTheFileSaysWhatThePromptsCountWith() {
        String heads = "Reference,Title,Supplier,Start date,End date,Option notice,Termination notice\n";
        confirm(look(heads + "NOTE-1,Care,Alder,2026-01-01,2030-12-31,3 months,30 clear days\n"));
        assertThat(exported()).contains("3 months,30 clear days");
        sql.update(
                "update contract set option_notice_amount = 1, option_notice_unit = 'DAYS' where reference = ?",
                reference("NOTE-1"));
        assertThat(exported()).contains("1 day,30 clear days").doesNotContain("3 months,30 clear days");
        ImportView moved = look(heads + "NOTE-1,Care,Alder,2026-01-01,2030-12-31,3 months,30 clear days\n");
        assertThat(moved.findings())
                .anyMatch(finding -> finding.problem().sentence().contains("by a decision, not by a file"));
    }

    private String exported() {
        return new String(export(RegisterFormat.CSV), StandardCharsets.UTF_8);
    }

    @Test
    void theCareHomesContractIsFlaggedAndFoundByEachNameOfItsPartner() {
        ImportView looked =
                look(HEADINGS + "CH-A,Care homes,Cedar,2026-04-01,,5+4,,Residential care,418500000,67207000,"
                        + "NHS Gedling Vale = Gedling CCG | joint commissioner\n");
        assertThat(looked.findings()).anyMatch(finding -> finding.kind() == Finding.Kind.NOTE);
        confirm(looked);
        for (String name : List.of("gedling ccg", "NHS Gedling", "CH-A")) {
            assertThat(search.page(new RegisterQuery(name, "", "", "", "end", 1))
                            .lines())
                    .extracting(RegisterPage.Line::councilReference)
                    .contains("CH-A");
        }
    }

    @Test
    void onlyThoseWhoKeepTheRegisterBringItInOrTakeItOut() {
        for (String user : List.of("evaluator", "officer", "clerk")) {
            assertThatThrownBy(() -> desk.as(user, () -> imports.look("x.csv", new byte[1])))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("keeps the register");
            assertThatThrownBy(() -> desk.as(user, () -> exports.refuseUnlessAllowed(RegisterFormat.CSV)))
                    .isInstanceOf(Refusal.class);
        }
        desk.as("officer", () -> exports.refuseUnlessAllowed(RegisterFormat.TRANSPARENCY));
        assertThat(new String(export(RegisterFormat.TRANSPARENCY), StandardCharsets.UTF_8))
                .startsWith("\uFEFFReference number,Title of agreement,");
    }

    private ImportView look(String csv) {
        return look(csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportView look(byte[] file) {
        return desk.as("contracts", () -> imports.look("register", file));
    }

    private ImportView confirm(ImportView looked) {
        return desk.as("contracts", () -> imports.confirmAndWait(looked.id()));
    }

    private byte[] export(RegisterFormat format) {
        var out = new ByteArrayOutputStream();
        desk.as("contracts", () -> exports.write(format, out));
        return out.toByteArray();
    }

    private String reference(String councilReference) {
        return search.page(new RegisterQuery(councilReference, "", "", "", "end", 1))
                .lines()
                .get(0)
                .reference();
    }

    private long watched() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("contract-life")
                .count();
    }

    private long running() {
        return number("select count(*) from contract where status = 'SIGNED'");
    }

    private long count() {
        return number("select count(*) from contract");
    }

    private long number(String query) {
        Long found = sql.queryForObject(query, Long.class);
        return found == null ? 0 : found;
    }

    private void forgetEveryContract() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("contract-life")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "another database"));
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("contract-review")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "another database"));
        for (String table : List.of(
                "contract_end_outcome",
                "contract_review_criterion",
                "contract_review",
                "contract_prompt",
                "contract_extension",
                "contract_particulars",
                "contract")) {
            sql.update("delete from " + table);
        }
    }
}
