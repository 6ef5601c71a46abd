package org.tenderway.contract.domain;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractStatus;
import org.tenderway.vocabulary.Refusal;

/** Where a contract stands in its life; only the table of its status moves it on. */
@MappedSuperclass
abstract class ContractStanding extends ContractIdentity {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContractStatus status;

    protected ContractStanding() {}

    ContractStanding(ContractFacts named, @Nullable String lotRole, String supplier, ContractStatus status) {
        super(named, lotRole, supplier);
        this.status = status;
    }

    ContractStatus status() {
        return status;
    }

    void refuseUnlessInForce(String field) {
        Refusal.unless(
                status == ContractStatus.SIGNED,
                field,
                "contract %s is not in force: it is %s".formatted(reference(), word()));
    }

    void moveTo(ContractStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "contract %s is %s already and cannot become %s"
                        .formatted(reference(), word(), next.name().toLowerCase(Locale.ROOT)));
        status = next;
    }

    String word() {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
