package org.tenderway.contract.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderway.contract.ContractValue;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.TermLength;

class ContractValueTests {

    @Test
    void theCareHomesPapersStateAnotherSumThanNineYearsCost() {
        var careHomes = new ContractValue(Money.of("418,500,000"), Money.of("67,207,000"), null, "2018/19 prices");
        int months = TermLength.of("5+4").ceilingMonths();
        assertThat(careHomes.computed(months)).contains(Money.of("604,863,000"));
        assertThat(careHomes.disagrees(months)).isTrue();
    }

    @Test
    void aSumThatAgreesIsNotFlagged() {
        var monitoring = new ContractValue(Money.of("1,500,000"), Money.of("150,000"), null, "");
        assertThat(monitoring.disagrees(TermLength.of("5+5").ceilingMonths())).isFalse();
        assertThat(ContractValue.UNKNOWN.disagrees(120)).isFalse();
    }
}
