package org.tenderway.plan;

import org.tenderway.vocabulary.Money;

/**
 * One line of a programme's money, as printed.
 *
 * @param code unique in the programme; a sum names its parts by code
 * @param basis {@code ONE_OFF}, {@code PER_YEAR} or {@code OVER_TERM}
 * @param check how it must be made up of other lines, such as {@code cpo + dit} or {@code cm2000 * 10}; or empty
 * @param source document and paragraph
 */
public record BudgetLine(String code, String label, Money amount, String basis, String check, String source) {}
