package org.tenderway.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.domain.RatingImport;

/** Ratings come in whole files, stay as they came, and ask for a look where they are worse. */
@DatabaseTest
@RecordApplicationEvents
class CareRatingTests {

    private static final String HEAD = "Location ID,Location name,Provider ID,Organisation,Published on,Registration,"
            + "Overall,Safe,Effective,Caring,Responsive,Well-led,Report\n";

    @Understudy
    CurrentActor actor;

    @Autowired
    Suppliers suppliers;

    @Autowired
    RatingImport ratings;

    @Autowired
    ApplicationEvents told;

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcTemplate sql;

    private static int homes;
    private String home;
    private String supplier;

    @BeforeEach
    void aHome() {
        given(actor.get()).willReturn(new Actor("reviewer", "Robin", Set.of(Role.REVIEWER)));
        home = "Tŷ Derwen " + ++homes;
        supplier = suppliers.register(home, "derwen@example.org");
    }

    @Test
    void anEntryIsAddedOnceAndNeverOverwritten() {
        String file = HEAD + line("2021-05-01", "registered", "Good");
        assertThat(ratings.take(file).added()).isEqualTo(1);
        assertThat(ratings.take("\uFEFF" + file)).isEqualTo(new RatingImport.Outcome(0, 1, java.util.List.of()));
        assertThat(ratings.take(HEAD + line("2021-05-01", "registered", "Inadequate"))
                        .problems())
                .containsExactly(
                        "line 2, published on: this location has another entry of that day; none is overwritten");
        assertThat(ratings.of(supplier)).extracting(CareRatingView::overall).containsExactly(CareRating.GOOD);
        assertThat(told.stream(CareRatingWorsened.class)).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyChangeOrTakeAwayWhatWasPublished() {
        ratings.take(HEAD + line("2021-05-01", "registered", "Inadequate"));
        for (String tampering : new String[] {
            "update care_rating set overall = 'GOOD' where supplier = ?",
            "update care_rating set published_on = date '2021-06-01' where supplier = ?",
            "delete from care_rating where supplier = ?"
        }) {
            assertThatThrownBy(() -> sql.update(tampering, supplier))
                    .as(tampering)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(ratings.of(supplier)).extracting(CareRatingView::overall).containsExactly(CareRating.INADEQUATE);
    }

    @Test
    void aDropInadequateAndALapseAskForALookAndAnOldEntryDoesNot() {
        ratings.take(HEAD + line("2021-05-01", "registered", "Good"));
        ratings.take(HEAD + line("2022-05-01", "registered", "Requires improvement"));
        ratings.take(HEAD + line("2022-08-01", "registered", "Inadequate"));
        ratings.take(HEAD + line("2022-09-01", "registered", "Inspected but not rated"));
        ratings.take(HEAD + line("2022-10-01", "lapsed", "Not yet rated"));
        ratings.take(HEAD + line("2020-01-01", "registered", "Inadequate"));
        assertThat(told.stream(CareRatingWorsened.class).map(CareRatingWorsened::what))
                .containsExactly(
                        home + " was rated Requires improvement on 1 May 2022",
                        home + " was rated Inadequate on 1 August 2022",
                        "the registration of " + home + " lapsed on 1 October 2022");
        assertThat(ratings.of(supplier)).hasSize(6);
    }

    @Test
    void everyBadCellIsNamedAndNothingIsHalfTaken() {
        String bad = HEAD + line("2021-05-01", "registered", "Good")
                + "=1+1,,P-1,Nobody Ltd,31/05/2021,perhaps,Fine,Good,Good,Good,Good,Good,\n"
                + "1-2,Home,P-1\n";
        assertThat(ratings.take(bad).problems())
                .containsExactly(
                        "line 3, location id: “=1+1” is not an id",
                        "line 3, location name: “” is empty or too long",
                        "line 3, published on: “31/05/2021” is not a date such as 2022-05-31",
                        "line 3, registration: “perhaps” is neither “registered” nor “lapsed”",
                        "line 3, overall: “Fine” is no rating of the regulator",
                        "line 4: it has 3 cells and not as many as there are headings");
        assertThat(ratings.of(supplier)).isEmpty();
        assertThat(ratings.take("Location ID,Overall\n1,Good\n").problems()).contains("the column “report” is missing");
        assertThat(ratings.take("").problems()).isNotEmpty();
        assertThat(ratings.take("\u0000\u0001\"").problems()).isNotEmpty();
        assertThat(ratings.take(HEAD).problems()).containsExactly("the file has no line below its headings");
        assertThat(ratings.take(HEAD + line("2021-05-01", "registered", "Good").replace(home, "Nobody Ltd"))
                        .problems())
                .containsExactly("line 2, organisation: “Nobody Ltd” is not known here");
    }

    @Test
    void aStrangerEntersNoRatings() {
        given(actor.get()).willReturn(new Actor("officer", "Oli", Set.of(Role.PROCUREMENT_OFFICER)));
        assertThatThrownBy(() -> ratings.take(HEAD)).hasMessage("only a reviewer or a contract manager enters ratings");
    }

    @Test
    void thePageTakesAFileAndSaysWhatIsWrongWithOne() throws Exception {
        pages.perform(get("/care-ratings").with(user("reviewer"))).andExpect(status().isOk());
        pages.perform(sending(HEAD + line("2021-05-01", "registered", "Good"))).andExpect(status().is3xxRedirection());
        pages.perform(sending("nothing"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("There is a problem")));
        pages.perform(multipart("/care-ratings").with(user("reviewer")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("choose a file of ratings")));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder sending(String text) {
        return (org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder) multipart("/care-ratings")
                .file(new MockMultipartFile("file", "ratings.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(user("reviewer"))
                .with(csrf());
    }

    private String line(String day, String registration, String overall) {
        return "1-%d,%s,P-1,%s,%s,%s,%s,Good,Good,Good,Good,Good,R-1%n"
                .formatted(homes, home, home, day, registration, overall);
    }
}
