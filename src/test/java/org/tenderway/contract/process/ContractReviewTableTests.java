package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.TableEngine;
import org.tenderway.contract.domain.performance.ReviewRules;

/** The table of reviews: each row what asks for one, of what and how badly, and when it is due by which criteria. */
class ContractReviewTableTests {

    private static final String TABLE = "processes/contract/contract-reviews.dmn";
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = TableEngine.with(TABLE);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: reviewed {4}, every {5} months, within {6} days")
    @CsvSource({
        "ANNIVERSARY,  NURSING,     '',               '',   true,  12, 30, 7, Clinical care",
        "ANNIVERSARY,  RESIDENTIAL, '',               '',   true,  12, 30, 6, Medicines",
        "ANNIVERSARY,  '',          Home care,        '',   true,  12, 30, 5, Visits on time and in full",
        "ANNIVERSARY,  '',          Supported living, '',   true,  12, 30, 5, Visits on time and in full",
        "ANNIVERSARY,  '',          Day centre,       '',   false, 12, 30, 4, Records and invoicing",
        "SAFEGUARDING, NURSING,     '',               LOW,  true,  12, 3,  7, Clinical care",
        "SAFEGUARDING, RESIDENTIAL, '',               '',   true,  12, 3,  6, Medicines",
        "SAFEGUARDING, '',          Home care,        HIGH, true,  12, 3,  4, Quality of the service",
        "CONCERN,      NURSING,     '',               HIGH, true,  12, 7,  7, Clinical care",
        "CONCERN,      RESIDENTIAL, '',               HIGH, true,  12, 7,  6, Medicines",
        "CONCERN,      '',          '',               HIGH, true,  12, 7,  4, Quality of the service",
        "CONCERN,      NURSING,     '',               LOW,  true,  12, 28, 7, Clinical care",
        "RATING,       RESIDENTIAL, '',               '',   true,  12, 28, 6, Medicines",
        "RATING,       '',          Home care,        '',   true,  12, 28, 5, Visits on time and in full",
        "REGISTRATION, '',          '',               '',   true,  12, 28, 4, Quality of the service"
    })
    void everyRowAnswers(
            String cause,
            String registration,
            String service,
            String severity,
            boolean reviewed,
            int months,
            int days,
            int criteria,
            String one) {
        var memory = new TableMemory(engine.getRepositoryService(), engine.getIdentityService());
        var answer = new ContractReviewRules(engine.getDecisionService(), memory)
                .of(new ReviewRules.Question(cause, registration, service, severity));
        assertThat(answer.reviewed()).isEqualTo(reviewed);
        assertThat(answer.everyMonths()).isEqualTo(months);
        assertThat(answer.dueDays()).isEqualTo(days);
        assertThat(answer.criteria()).hasSize(criteria).contains(one);
    }
}
