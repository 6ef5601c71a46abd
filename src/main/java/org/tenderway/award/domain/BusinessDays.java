package org.tenderway.award.domain;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The days that have begun on the one clock: the database refuses a signature on any other. */
@Component
class BusinessDays {

    private final JdbcTemplate sql;

    BusinessDays(JdbcTemplate sql) {
        this.sql = sql;
    }

    void begun(LocalDate today) {
        Integer known =
                sql.queryForObject("select count(*) from business_day where begun_on = ?", Integer.class, today);
        if (known == null || known == 0) {
            sql.update("insert into business_day (begun_on) values (?)", today);
        }
    }
}
