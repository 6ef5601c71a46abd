package org.tenderway.contract.domain;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.accreditation.AccreditationLapsed;
import org.tenderway.contract.ContractSuspended;
import org.tenderway.contract.ContractTerminated;
import org.tenderway.contract.Standing;
import org.tenderway.contract.TerminationServed;

/** Holds the row of the contract. Whoever takes new work away meets here whoever gives it, in their own transaction. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class HeldStanding implements Standing {

    private final JdbcClient sql;

    HeldStanding(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void hold(String contract) {
        hold("reference", contract);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractSuspended fact) {
        hold(fact.subject());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TerminationServed fact) {
        hold(fact.subject());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContractTerminated fact) {
        hold(fact.subject());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AccreditationLapsed fact) {
        hold("accreditation", fact.subject());
    }

    private void hold(String column, String reference) {
        sql.sql("select reference from contract where %s = ? for update".formatted(column))
                .param(reference)
                .query(String.class)
                .list();
    }
}
