package org.tenderway.tender.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.tender.domain.TenderDesign;

/** From {@code tender-design} to the rules. */
@Component("tenderDesignTasks")
public class TenderDesignTasks {

    private final TenderDesign design;

    TenderDesignTasks(TenderDesign design) {
        this.design = design;
    }

    public void setTerms(
            String tender,
            @Nullable LocalDate startsOn,
            @Nullable Integer initialMonths,
            @Nullable Integer ceilingMonths) {
        design.setTerms(tender, startsOn, initialMonths, ceilingMonths);
    }

    public void defineCriteria(
            String tender, String criteria, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {
        design.defineCriteria(tender, criteria, priceWeight, minimumQuality);
    }

    public void defineMethodology(
            String tender,
            String criteria,
            @Nullable BigDecimal priceWeight,
            @Nullable BigDecimal minimumQuality,
            String rules) {
        design.defineMethodology(tender, criteria, priceWeight, minimumQuality, rules);
    }

    public void assessImpact(String tender, String outcome, String reason) {
        design.assessImpact(tender, outcome, reason);
    }

    public void settle(String tender) {
        design.settle(tender);
    }
}
