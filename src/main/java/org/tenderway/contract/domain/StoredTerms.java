package org.tenderway.contract.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.vocabulary.Refusal;

/** {@link ContractTerms} as columns of the contract. */
@Embeddable
class StoredTerms {

    private String optionMonths = "";

    private @Nullable Integer optionNoticeAmount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePeriod.@Nullable Unit optionNoticeUnit;

    private @Nullable Boolean optionNoticeClear;

    private @Nullable Integer terminationNoticeAmount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePeriod.@Nullable Unit terminationNoticeUnit;

    private @Nullable Boolean terminationNoticeClear;

    protected StoredTerms() {}

    StoredTerms(ContractTerms terms) {
        Refusal.unless(terms.optionMonths().size() <= 30, "term", "a contract has at most 30 options");
        optionMonths = terms.optionMonths().stream().map(String::valueOf).collect(Collectors.joining(","));
        NoticePeriod option = terms.optionNotice();
        if (option != null) {
            optionNoticeAmount = option.amount();
            optionNoticeUnit = option.unit();
            optionNoticeClear = option.clear();
        }
        NoticePeriod termination = terms.terminationNotice();
        if (termination != null) {
            terminationNoticeAmount = termination.amount();
            terminationNoticeUnit = termination.unit();
            terminationNoticeClear = termination.clear();
        }
    }

    ContractTerms view() {
        return new ContractTerms(
                options(),
                notice(optionNoticeAmount, optionNoticeUnit, optionNoticeClear),
                notice(terminationNoticeAmount, terminationNoticeUnit, terminationNoticeClear));
    }

    private List<Integer> options() {
        return Arrays.stream(optionMonths.split(",", -1))
                .filter(months -> !months.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static @Nullable NoticePeriod notice(
            @Nullable Integer amount, NoticePeriod.@Nullable Unit unit, @Nullable Boolean clear) {
        return amount == null || unit == null ? null : new NoticePeriod(amount, unit, Boolean.TRUE.equals(clear));
    }
}
