package org.tenderway.contract.domain.transition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenderway.vocabulary.Money;

/**
 * Temporary posts as somebody enters them.
 *
 * @param people full-time equivalents
 * @param months from the first day on
 */
public record NewPost(String label, BigDecimal people, LocalDate startsOn, int months, Money cost) {}
