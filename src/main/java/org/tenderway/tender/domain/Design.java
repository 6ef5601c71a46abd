package org.tenderway.tender.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.Refusal;

/** What is put to the market: the term, the criteria and the impact assessment. */
@Embeddable
class Design {

    private @Nullable LocalDate startsOn;
    private @Nullable Integer initialMonths;
    private @Nullable Integer ceilingMonths;
    private @Nullable BigDecimal minimumQuality;
    private String impactAssessment = "";
    private String scoringRules = "";

    @ElementCollection
    @CollectionTable(name = "tender_criterion", joinColumns = @JoinColumn(name = "tender"))
    @OrderColumn(name = "line_no")
    private List<CriterionRow> criteria = new ArrayList<>();

    protected Design() {}

    void setTerm(TermView term) {
        startsOn = term.startsOn();
        initialMonths = term.initialMonths();
        ceilingMonths = term.ceilingMonths();
    }

    void define(Methodology methodology) {
        criteria.clear();
        methodology.criteria().forEach(criterion -> criteria.add(CriterionRow.of(criterion)));
        minimumQuality = methodology.minimumQuality();
        scoringRules = methodology.rules();
    }

    String scoringRules() {
        return scoringRules;
    }

    void recordImpact(ImpactAssessment assessment) {
        impactAssessment = assessment.asRecorded();
    }

    void refuseUnlessComplete() {
        Refusal.unless(term() != null, "startsOn", "set the term first");
        Refusal.unless(!criteria.isEmpty(), "criteria", "define the criteria first");
        Refusal.unless(!impactAssessment.isEmpty(), "impactOutcome", "record the impact assessment first");
    }

    @Nullable
    TermView term() {
        return startsOn == null || initialMonths == null || ceilingMonths == null
                ? null
                : new TermView(startsOn, initialMonths, ceilingMonths);
    }

    List<CriterionView> criteria() {
        return criteria.stream().map(CriterionRow::view).toList();
    }

    @Nullable
    BigDecimal minimumQuality() {
        return minimumQuality == null ? null : CriterionRow.plain(minimumQuality);
    }

    String impactAssessment() {
        return impactAssessment;
    }
}
