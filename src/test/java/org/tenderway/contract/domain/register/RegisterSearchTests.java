package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.replay.process.Desk;

/** Whoever types a part of what the register holds of a contract finds it. */
@DatabaseTest
class RegisterSearchTests {

    private static final String HEADINGS =
            "Reference,Title,Supplier,Start date,End date,Term,Service,Lots and roles,Parties\n";

    @Autowired
    RegisterSearch search;

    @Autowired
    RegisterImport imports;

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc web;

    @BeforeEach
    void threeContracts() {
        if (found("Quillfeather").isEmpty()) {
            takeOver("QF-2026/17,Extra care at Quillfeather Court,Bramblewick Ltd,,Supported living,Lot 7 & 8,"
                    + "NHS Gedling Vale = Gedling CCG | joint commissioner");
            takeOver("QF-18,100% organic_meals for Gofal Tŷ Gŵyr,Bramblewick Ltd,,Meals,,");
            takeOver("QF-19,Homeless outreach,Öresund Care,,Outreach,,");
        }
    }

    @Test
    void anyPartOfAWordFindsTheContractWhereverTheWordStands() {
        for (String part : List.of("quillf", "LFEATH", "feather", "rambl", "pported", "f-2026/1", "gedling ccg", "q")) {
            assertThat(found(part)).as(part).contains("QF-2026/17");
        }
        for (String elsewhere : List.of("quillfeatherx", "xquill", "feather quill")) {
            assertThat(found(elsewhere)).as(elsewhere).isEmpty();
        }
    }

    @Test
    void theEndOfOneWordAndTheBeginningOfTheNextAreFoundAsTheyWereTyped() {
        assertThat(found("ra care at Qu")).containsExactly("QF-2026/17");
        assertThat(found("care extra")).isEmpty();
        assertThat(found("7 & 8")).containsExactly("QF-2026/17");
    }

    @Test
    void signsStandForThemselves() {
        assertThat(found("100%")).containsExactly("QF-18");
        assertThat(found("c_m")).containsExactly("QF-18");
        assertThat(found("&")).containsExactly("QF-2026/17");
        assertThat(found("1%0")).isEmpty();
        assertThat(found("!")).isEmpty();
    }

    @Test
    void capitalsDoNotMatterInAnyAlphabet() {
        assertThat(found("TŶ GŴYR")).containsExactly("QF-18");
        assertThat(found("öresund")).containsExactly("QF-19");
        assertThat(found("ÖRES")).containsExactly("QF-19");
    }

    @Test
    void aContractDescribedAnewIsFoundByItsNewWordsAndNoLongerByTheOldOnes() {
        takeOver("QF-20,Respite breaks,Bramblewick Ltd,,Wrenhaven,,");
        assertThat(found("enhave")).containsExactly("QF-20");
        takeOver("QF-20,Respite breaks,Bramblewick Ltd,,Kestrelmoor,,");
        assertThat(found("enhave")).isEmpty();
        assertThat(found("trelmo")).containsExactly("QF-20");
    }

    @Test
    void whatANodeOfTheReleaseBeforeEnteredIsFoundAsWell() {
        String contract = sql.queryForObject(
                "select contract from contract_particulars where council_reference = 'QF-19'", String.class);
        sql.update("update contract_particulars set searched = null, words_kept = false where contract = ?", contract);
        sql.update("delete from contract_word where contract = ?", contract);
        assertThat(found("outreach")).containsExactly("QF-19");
        assertThat(found("omeles")).containsExactly("QF-19");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatWasSearchedAndHowToFindMore() throws Exception {
        web.perform(get("/contracts")
                        .param("q", "quilfeather")
                        .param("state", "ENDED")
                        .with(user("contracts")))
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("No contract matches “quilfeather” with the state"),
                                Matchers.containsString("References, titles, suppliers, services, lots and parties"),
                                Matchers.not(Matchers.containsString("0 contracts")))));
    }

    @Test
    void aWordThatMoreThanTenThousandHaveIsNotCountedToTheEndAndSaysSo() throws Exception {
        LocalDate today = LocalDate.now(clock);
        sql.batchUpdate(
                "insert into contract (reference, version, case_reference, legacy, origin, title, supplier, status,"
                        + " starts_on, ends_on, ceiling_end, letting_end, answer_pending, prompt_days, option_months,"
                        + " answer_reason, answered_by, answered_by_name) values (?, 0, 'MANY', true, 'REGISTERED', ?,"
                        + " 'SUP-0001', 'SIGNED', ?, ?, ?, false, false, '', '', '', '', '')",
                IntStream.rangeClosed(1, RegisterSearch.COUNTED + 1)
                        .mapToObj(number -> new Object[] {
                            "MANY-%05d".formatted(number),
                            "Nightshade " + number,
                            Date.valueOf(today.minusYears(1)),
                            Date.valueOf(today.plusDays(number)),
                            Date.valueOf(today.plusDays(number))
                        })
                        .toList());
        sql.update("insert into contract_particulars (contract, supplier_name, owner, service, department, description,"
                + " term, lots, parties, price_base, funding, kpis, documents, procurement_procedure, invitation, cpv,"
                + " registered_number) select reference, 'Many Ltd', '', '', '', '', '', '', '', '', '', '', '', '',"
                + " '', '', '' from contract where case_reference = 'MANY'");
        RegisterPage third = search.page(new RegisterQuery("ightshad", "", "", "", "end", 3));
        assertThat(third.more()).isTrue();
        assertThat(third.total()).isEqualTo(RegisterSearch.COUNTED);
        assertThat(third.pages()).isEqualTo(200);
        assertThat(third.lines()).hasSize(50);
        assertThat(third.lines().get(0).reference()).isEqualTo("MANY-00101");
        RegisterPage few = search.page(new RegisterQuery("nightshade 1000", "", "", "", "end", 1));
        assertThat(few.more()).isFalse();
        assertThat(few.total()).isEqualTo(3);
        web.perform(get("/contracts").param("q", "nightshade").with(user("contracts")))
                .andExpect(content()
                        .string(Matchers.containsString("More than 10,000 contracts. The first 10,000 are listed")));
    }

    private List<String> found(String text) {
        return search.page(new RegisterQuery(text, "", "", "", "end", 1)).lines().stream()
                .map(RegisterPage.Line::councilReference)
                .toList();
    }

    private void takeOver(String line) {
        String[] cells = line.split(",", 4);
        LocalDate today = LocalDate.now(clock);
        String csv = HEADINGS
                + "%s,%s,%s,%s,%s%s\n"
                        .formatted(
                                cells[0], cells[1], cells[2], today.minusDays(9), today.plusYears(2), "," + cells[3]);
        desk.as(
                "contracts",
                () -> imports.confirmAndWait(imports.look("register", csv.getBytes(StandardCharsets.UTF_8))
                        .id()));
    }
}
