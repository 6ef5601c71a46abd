package org.tenderway.tender.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what is put to the market: the term, the criteria and the impact assessment. */
@Service
@Transactional
public class TenderDesign {

    private final StoredTenders tenders;
    private final Clock clock;
    private final int longestMonths;

    TenderDesign(
            StoredTenders tenders,
            Clock clock,
            @Value("${tenderway.tender.longest-term-months:120}") int longestMonths) {
        this.tenders = tenders;
        this.clock = clock;
        this.longestMonths = longestMonths;
    }

    public void setTerms(
            String reference,
            @Nullable LocalDate startsOn,
            @Nullable Integer initialMonths,
            @Nullable Integer ceilingMonths) {
        Tender tender = tenders.existing(reference);
        tender.design()
                .setTerm(Terms.check(startsOn, initialMonths, ceilingMonths, longestMonths, LocalDate.now(clock)));
        tenders.saveAndFlush(tender);
    }

    /** @param lines one criterion a line, see {@link Methodology#typed} */
    public void defineCriteria(
            String reference, String lines, @Nullable BigDecimal priceWeight, @Nullable BigDecimal minimumQuality) {
        defineMethodology(reference, lines, priceWeight, minimumQuality, "");
    }

    /** @param rules of scoring beside the criteria, one a line; empty where everything is as usual */
    public void defineMethodology(
            String reference,
            String lines,
            @Nullable BigDecimal priceWeight,
            @Nullable BigDecimal minimumQuality,
            String rules) {
        Tender tender = tenders.existing(reference);
        tender.design().define(Methodology.typed(lines, priceWeight, minimumQuality, rules));
        tenders.saveAndFlush(tender);
    }

    public void assessImpact(String reference, String outcome, String reason) {
        Tender tender = tenders.existing(reference);
        tender.design().recordImpact(new ImpactAssessment(outcome, reason));
        tenders.saveAndFlush(tender);
    }

    public void settle(String reference) {
        Tender tender = tenders.existing(reference);
        tender.settle();
        tenders.saveAndFlush(tender);
    }
}
