package org.tenderway.plan.domain.line;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.CaseOpening;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** The case that carries a line out, and who was consulted before it was opened. */
@Embeddable
class OpenedCase {

    private @Nullable String openedCase;
    private String openedTitle = "";
    private @Nullable BigDecimal openedValue;
    private String consulted = "";

    protected OpenedCase() {}

    void open(CaseOpening opening) {
        Refusal.unless(!opening.title().isBlank(), "title", "give the case a title");
        Refusal.unless(opening.title().length() <= 300, "title", "keep the title within 300 characters");
        Refusal.unless(
                opening.estimatedValue().pounds().signum() > 0, "estimatedValue", "the value is more than nothing");
        Refusal.unless(
                opening.estimatedValue().pounds().precision() <= 17,
                "estimatedValue",
                "the value is too large to be true");
        Refusal.unless(
                !opening.consulted().isBlank(),
                "consulted",
                "say which portfolio holders were consulted, and when: the authority is delegated on that condition");
        Refusal.unless(opening.consulted().length() <= 1000, "consulted", "keep this within 1,000 characters");
        openedCase = opening.openedCase().value();
        openedTitle = opening.title().strip();
        openedValue = opening.estimatedValue().pounds();
        consulted = opening.consulted().strip();
    }

    @Nullable
    CaseReference openedCase() {
        return openedCase == null ? null : new CaseReference(openedCase);
    }

    String title() {
        return openedTitle;
    }

    String value() {
        return openedValue == null ? "" : new Money(openedValue).toString();
    }

    String consulted() {
        return consulted;
    }
}
