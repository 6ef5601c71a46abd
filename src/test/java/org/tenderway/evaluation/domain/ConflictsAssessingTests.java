package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.tender.TenderCreated;
import org.tenderway.tender.Tenders;

@DatabaseTest
class ConflictsAssessingTests {

    private static final String TENDER = "CA-2018-LEAD";

    @Understudy
    Tenders tenders;

    @Autowired
    ConflictsAssessing assessing;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void stand() {
        HomeCareBids.stand(tenders, TENDER);
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
    }

    @Test
    void anAssessmentIsPreparedWhenTheProcedureStartsAndEachReviewIsAFurtherVersion() {
        assessing.on(new TenderCreated(HomeCareBids.CASE, TENDER, "A tender was created", ""));
        as("manager", "manager");
        assertThatThrownBy(() -> assessing.review(TENDER, "Nothing new"))
                .hasMessage("a procurement officer keeps the conflicts assessment under review");
        as("officer", "procurement-officer");
        assessing.review(TENDER, "Reviewed before the tender notice");
        assertThat(assessing.assessment(TENDER).versions())
                .extracting(AssessmentView.Version::number, AssessmentView.Version::statement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Reviewed before the tender notice"),
                        org.assertj.core.groups.Tuple.tuple(1, ConflictsAssessing.PREPARED));
        as("moderator", "moderator");
        assertThatThrownBy(() -> assessing.assessment(TENDER))
                .hasMessage("only procurement officers and managers see the conflicts assessment");
    }

    private void as(String user, String group) {
        identities.setAuthentication(user, java.util.List.of(group));
    }
}
