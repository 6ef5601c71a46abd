package org.tenderway.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * What a contract is worth, options included.
 *
 * @param stated the maximum that the papers state, or null
 * @param annual what a year costs, or null
 * @param irrecoverableVat VAT that cannot be recovered, or null
 * @param priceBase the year whose prices these are, such as "2018/19 prices", or empty
 */
public record ContractValue(
        @Nullable Money stated, @Nullable Money annual, @Nullable Money irrecoverableVat, String priceBase) {

    public static final ContractValue UNKNOWN = new ContractValue(null, null, null, "");

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /**
     * A year's cost times the years of the longest term: exact for whole years, else to the nearest penny; empty where a
     * year's cost or the months are not known.
     */
    public Optional<Money> computed(int months) {
        return Optional.ofNullable(months > 0 ? annual : null)
                .map(year -> new Money(
                        year.pounds().multiply(BigDecimal.valueOf(months)).divide(YEAR, 2, RoundingMode.HALF_UP)));
    }

    /** Whether papers state another maximum than a year's cost gives. */
    public boolean disagrees(int months) {
        return stated != null
                && computed(months).filter(sum -> !sum.equals(stated)).isPresent();
    }
}
