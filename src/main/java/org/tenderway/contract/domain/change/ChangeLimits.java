package org.tenderway.contract.domain.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.regime.ChangeGround;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.regime.ChangeRules;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/**
 * One change against what its ground allows.
 *
 * @param first the value on which the contract was awarded, options included
 * @param before what earlier changes added or took away, all together
 * @param change what this one adds, or takes away
 * @param longestTerm days of the longest term that was awarded
 * @param longer days by which all changes together pass that term
 */
record ChangeLimits(Money first, Money before, Money change, long longestTerm, long longer) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Money together() {
        return before.plus(change);
    }

    /** Refuses with the limit and the figure that passes it. */
    void refuseUnlessAllowed(ChangeGround ground, ChangeRules.Threshold threshold) {
        Integer each = ground.eachPercent();
        Refusal.unless(
                each == null || !exceeds(change, each),
                "valueChange",
                "this change adds %s, %s of the first value of %s; %s allows %d%% for one change"
                        .formatted(change, percent(change), first, ground.source(), each));
        List<String> passed = new ArrayList<>();
        int limits = limitsTogether(ground, threshold, passed);
        Refusal.unless(
                passed.isEmpty() || (ground.either() && passed.size() < limits),
                "valueChange",
                "with this change all changes together come to %s, %s of the first value of %s; %s allows %s"
                        .formatted(
                                together(),
                                percent(together()),
                                first,
                                ground.source(),
                                String.join(ground.either() ? " or " : " and ", passed)));
        Integer term = ground.termPercent();
        Refusal.unless(
                term == null || longer * 100 <= longestTerm * term,
                "newEnd",
                "with this change the contract runs %d days beyond its longest term of %d days; %s allows %d%% of it"
                        .formatted(longer, longestTerm, ground.source(), term == null ? 0 : term));
    }

    private int limitsTogether(ChangeGround ground, ChangeRules.Threshold threshold, List<String> passed) {
        int limits = 0;
        Integer percent = ground.togetherPercent();
        if (percent != null) {
            limits++;
            if (!isBelow(size(together()), percent)) {
                passed.add("less than %d%% of it".formatted(percent));
            }
        }
        Money most = ground.together();
        if (most != null) {
            limits++;
            if (size(together()).compareTo(most) >= 0) {
                passed.add("less than %s".formatted(most));
            }
        }
        if (ground.belowThreshold()) {
            limits++;
            if (size(together()).compareTo(threshold.amount()) >= 0) {
                passed.add("less than the threshold of %s (%s)".formatted(threshold.amount(), threshold.source()));
            }
        }
        return limits;
    }

    boolean owes(ChangeNotice notice, ChangeGround ground) {
        Integer percent = notice.overPercent();
        Money most = notice.overTogether();
        return ground.noticeAlways()
                || (percent != null
                        && (exceeds(size(change), percent)
                                || exceeds(size(together()), percent)
                                || longer * 100 > longestTerm * percent))
                || (most != null
                        && ground.together() != null
                        && size(together()).compareTo(most) >= 0);
    }

    private boolean exceeds(Money amount, int percent) {
        return amount.pounds().multiply(HUNDRED).compareTo(first.pounds().multiply(BigDecimal.valueOf(percent))) > 0;
    }

    private boolean isBelow(Money amount, int percent) {
        return amount.pounds().multiply(HUNDRED).compareTo(first.pounds().multiply(BigDecimal.valueOf(percent))) < 0;
    }

    private static Money size(Money amount) {
        return new Money(amount.pounds().abs());
    }

    private String percent(Money amount) {
        return first.compareTo(Money.ZERO) == 0
                ? "more than any share"
                : amount.pounds()
                                .multiply(HUNDRED)
                                .divide(first.pounds(), 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }
}
