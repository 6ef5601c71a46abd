package org.tenderway.referral.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.referral.ReferralKpi;

/** Counts in the database, exactly: no share is ever a floating-point number. */
@Service
@Transactional(readOnly = true)
public class ReferralKpis {

    // The median of an even number lies between two answers; both ends of it are asked for, for neither is rounded.
    private static final String QUESTION =
            """
            select contract, supplier_name, min(tier) as tier,
                sum(case when outcome <> 'PASSED_OVER' then 1 else 0 end) as offers,
                count(answered_at) as answered,
                sum(case when outcome in ('ACCEPTED', 'FELL_THROUGH') then 1 else 0 end) as accepted,
                sum(case when outcome = 'LAPSED' then 1 else 0 end) as lapsed,
                round(sum(case when answered_at <= answer_by then 100.0 else 0.0 end)
                    / nullif(sum(case when answered_at is not null or outcome = 'LAPSED' then 1.0 else 0.0 end), 0.0), 1)
                    as within_time,
                round((percentile_disc(0.5) within group (order by response_minutes)
                    + percentile_disc(0.5) within group (order by response_minutes desc)) / 2.0, 1) as median_minutes,
                round(sum(case when outcome in ('ACCEPTED', 'FELL_THROUGH') then 100.0 else 0.0 end)
                    / nullif(sum(case when answered_at is not null or outcome = 'LAPSED' then 1.0 else 0.0 end), 0.0), 1)
                    as acceptance_rate,
                sum(case when outcome = 'PASSED_OVER' then 1 else 0 end) as passed_over
            from referral_offer
            where (cast(? as varchar) = '' or case_reference = ?)
            group by contract, supplier_name
            order by supplier_name, contract""";

    private final JdbcClient sql;

    ReferralKpis(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of one case, or of all for an empty reference. */
    public List<ReferralKpi> of(String caseReference) {
        return sql.sql(QUESTION)
                .params(caseReference, caseReference)
                .query((row, number) -> new ReferralKpi(
                        row.getString("contract"),
                        row.getString("supplier_name"),
                        row.getString("tier"),
                        row.getLong("offers"),
                        row.getLong("answered"),
                        row.getLong("accepted"),
                        row.getLong("lapsed"),
                        row.getBigDecimal("within_time"),
                        row.getBigDecimal("median_minutes"),
                        row.getBigDecimal("acceptance_rate"),
                        row.getLong("passed_over")))
                .list();
    }
}
