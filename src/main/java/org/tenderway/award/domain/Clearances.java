package org.tenderway.award.domain;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database demands of a signature: that the day has begun, and that this one contract was cleared on it. */
@Component
class Clearances {

    private final JdbcTemplate sql;
    private final TransactionTemplate apart;

    Clearances(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(String contract, String lotRole, LocalDate firstSigningDate, LocalDate today) {
        begun(today);
        sql.update(
                "insert into award_clearance (contract, lot_role, first_signing_date, cleared_on) values (?, ?, ?, ?)",
                contract,
                lotRole,
                firstSigningDate,
                today);
    }

    /** That a day has begun is true whatever becomes of the signature, and two nodes may note it at once. */
    private void begun(LocalDate today) {
        Integer known =
                sql.queryForObject("select count(*) from business_day where begun_on = ?", Integer.class, today);
        if (known != null && known > 0) {
            return;
        }
        try {
            apart.executeWithoutResult(status -> sql.update("insert into business_day (begun_on) values (?)", today));
        } catch (DuplicateKeyException already) {
            // Another transaction noted it first, which is all that was wanted.
        }
    }
}
