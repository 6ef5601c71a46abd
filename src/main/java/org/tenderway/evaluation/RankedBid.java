package org.tenderway.evaluation;

import java.math.BigDecimal;

/**
 * One bid in a finished ranking. Scores are points of 100, exact decimals rounded as the methodology states.
 *
 * @param rank 1 is best; 0 when the bid is not compliant
 * @param whyNot the reason it is not compliant, or empty
 */
public record RankedBid(
        String bid,
        String supplier,
        String supplierName,
        int rank,
        BigDecimal qualityPoints,
        BigDecimal pricePoints,
        BigDecimal total,
        boolean compliant,
        String whyNot) {}
