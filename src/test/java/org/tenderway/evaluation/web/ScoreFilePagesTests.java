package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.evaluation.ScoredLot;
import org.tenderway.tender.Tenders;

/** Scores travel as files: out for whoever fills the sheet in, and in again as drafts. */
@DatabaseTest
class ScoreFilePagesTests {

    private static final Map<String, Integer> GOOD = Map.of("Alder Care", 4, "Gofal Llŷn", 3);
    private static int count;

    private final String tender = "SF-2018-T" + ++count;

    @Understudy
    Tenders tenders;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private ScoredLot lot;

    @BeforeEach
    void sheetsAreOpen() {
        HomeCareBids.stand(tenders, tender);
        lot = new ScoredLot(context, tender).upToScoring(List.of("Alder Care", "Gofal Llŷn"));
    }

    @AfterEach
    void leave() {
        lot.leave();
    }

    @Test
    void aSheetGoesOutIsFilledInLookedAtAndSavedAsADraft() throws Exception {
        String csv = new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("Gofal Llŷn,Q2,Workforce,5,");
        String filled = csv.replaceAll("(Q[12],[^,]*,5,[^,]*),,", "$1,4,Da iawn – Tŷ Gŵyr");
        String look = upload("evaluator", "my-scores", filled)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(saved()).isZero();
        browser.perform(get(look).with(user("evaluator")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Da iawn – Tŷ Gŵyr"), containsString("Save these"))));
        browser.perform(post(look).with(user("evaluator")).with(csrf())).andExpect(redirectedUrl(home("my-scores")));
        assertThat(saved()).isEqualTo(4);
        assertThat(jdbc.queryForObject(
                        "select count(*) from evaluation_member where lot_role = ? and standing = 'SUBMITTED'",
                        Integer.class,
                        lot.lotRole()))
                .isZero();
        assertThat(new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8))
                .isEqualTo(filled);
        upload("evaluator", "my-scores", filled)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is nothing to take over")));
        browser.perform(post(look).with(user("evaluator")).with(csrf())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aBadCellIsNamedAndNothingOfTheFileComesIn() throws Exception {
        String csv = new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8);
        String filled =
                csv.replaceFirst("(Q1,[^,]*,5,[^,]*),,", "$1,4,good").replaceFirst("(Q2,[^,]*,5,[^,]*),,", "$1,7,");
        upload("evaluator", "my-scores", filled)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString(">H3<"),
                                containsString("give a whole number on the question&#39;s scale, 0 to 5"),
                                containsString("Nothing was taken over"))));
        assertThat(saved()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from evaluation_score_file", Integer.class))
                .isZero();
        upload("evaluator", "my-scores", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a file that is not empty")));
    }

    @Test
    void nobodyExportsTheSheetOfAPeerAndNoFileShowsAPrice() throws Exception {
        assertThat(new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8))
                .doesNotContain("Price");
        for (String other : List.of("moderator", "officer", "manager", "clerk", "admin")) {
            for (String part : List.of("my-scores", "consensus")) {
                browser.perform(get(home(part)).with(user(other))).andExpect(status().isUnprocessableEntity());
                browser.perform(get(home(part) + "/download?format=xlsx").with(user(other)))
                        .andExpect(status().isUnprocessableEntity());
            }
        }
        browser.perform(get(home("consensus") + "/download?format=csv").with(user("evaluator")))
                .andExpect(status().isUnprocessableEntity());
        String filled = new String(download("expert", "my-scores", "csv"), StandardCharsets.UTF_8)
                .replaceAll("(Q[12],[^,]*,5,[^,]*),,", "$1,5,the expert's own words");
        String look =
                upload("expert", "my-scores", filled).andReturn().getResponse().getRedirectedUrl();
        browser.perform(get(look).with(user("evaluator")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString("own words"))));
        browser.perform(post(look).with(user("expert")).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8))
                .doesNotContain("own words");
    }

    @Test
    void aSheetThatChangedSinceTheLookTakesNothingOver() throws Exception {
        String csv = new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8);
        String look = upload("evaluator", "my-scores", csv.replaceAll("(Q1,[^,]*,5,[^,]*),,", "$1,4,good"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        lot.as("evaluator", "evaluator");
        context.getBean(org.tenderway.evaluation.domain.Scoring.class)
                .save(lot.lotRole(), lot.cells(GOOD, "typed meanwhile"));
        browser.perform(post(look).with(user("evaluator")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("has changed since this file was looked at")));
        assertThat(new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8))
                .contains("typed meanwhile")
                .doesNotContain(",good");
    }

    @Test
    void theChairTakesTheConsensusOutAndInAndALockedSheetIsClosed() throws Exception {
        lot.upToModeration(GOOD);
        browser.perform(get(home("my-scores") + "/download?format=csv").with(user("evaluator")))
                .andExpect(status().isUnprocessableEntity());
        String csv = new String(download("moderator", "consensus", "csv"), StandardCharsets.UTF_8);
        assertThat(csv).doesNotContain("because of the");
        String look = upload("moderator", "consensus", csv.replaceAll("(Q[12],[^,]*,5,[^,]*),,", "$1,4,agreed"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(post(look).with(user("moderator")).with(csrf())).andExpect(redirectedUrl(home("consensus")));
        assertThat(jdbc.queryForObject(
                        "select count(*) from evaluation_consensus where lot_role = ? and rationale = 'agreed'",
                        Integer.class,
                        lot.lotRole()))
                .isEqualTo(4);
        lot.upToPrices(GOOD);
        browser.perform(get(home("consensus") + "/download?format=csv").with(user("moderator")))
                .andExpect(status().isUnprocessableEntity());
        upload("moderator", "consensus", csv).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aFileThatWasLookedAtBeforeTheLockChangesNothingAfterIt() throws Exception {
        String own = new String(download("evaluator", "my-scores", "csv"), StandardCharsets.UTF_8)
                .replaceAll("(Q[12],[^,]*,5,[^,]*),,", "$1,1,meanwhile");
        String ownLook = look("evaluator", "my-scores", own);
        lot.upToModeration(GOOD);
        refusedToEverybody("my-scores", own, ownLook);
        String agreed = new String(download("moderator", "consensus", "csv"), StandardCharsets.UTF_8)
                .replaceAll("(Q[12],[^,]*,5,[^,]*),,", "$1,1,meanwhile");
        String agreedLook = look("moderator", "consensus", agreed);
        lot.upToPrices(GOOD);
        refusedToEverybody("consensus", agreed, agreedLook);
        lot.upToRanking(Map.of("Alder Care", "20", "Gofal Llŷn", "16"));
        refusedToEverybody("my-scores", own, ownLook);
        refusedToEverybody("consensus", agreed, agreedLook);
    }

    private String look(String person, String part, String text) throws Exception {
        return String.valueOf(
                upload(person, part, text).andReturn().getResponse().getRedirectedUrl());
    }

    private void refusedToEverybody(String part, String text, String look) throws Exception {
        List<Map<String, Object>> before = locked();
        for (String person : List.of("evaluator", "expert", "moderator", "officer", "manager", "admin")) {
            upload(person, part, text).andExpect(status().isUnprocessableEntity());
            browser.perform(get(look).with(user(person))).andExpect(status().isUnprocessableEntity());
            browser.perform(post(look).with(user(person)).with(csrf())).andExpect(status().isUnprocessableEntity());
        }
        assertThat(locked()).isEqualTo(before);
    }

    private List<Map<String, Object>> locked() {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (String table : List.of("evaluation_score", "evaluation_consensus")) {
            rows.addAll(jdbc.queryForList(
                    "select * from %s where lot_role = ? order by id".formatted(table), lot.lotRole()));
        }
        return rows;
    }

    private byte[] download(String person, String part, String format) throws Exception {
        return browser.perform(get(home(part) + "/download?format=" + format).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions upload(String person, String part, String text) throws Exception {
        var file = new MockMultipartFile("file", "scores.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return browser.perform(
                multipart(home(part)).file(file).with(user(person)).with(csrf()));
    }

    private int saved() {
        Integer found = jdbc.queryForObject(
                "select count(*) from evaluation_score where lot_role = ? and score is not null",
                Integer.class,
                lot.lotRole());
        return found == null ? 0 : found;
    }

    private String home(String part) {
        return "/evaluations/%s/%s/file".formatted(lot.lotRole(), part);
    }
}
