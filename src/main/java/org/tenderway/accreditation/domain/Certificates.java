package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Actor;

/** Writes the rows on which the database lets a provider be accredited; their constraints repeat the rules. */
@Component
class Certificates {

    private final JdbcTemplate sql;

    Certificates(JdbcTemplate sql) {
        this.sql = sql;
    }

    void write(Accreditation accreditation, int number, Standing standing, Actor signer, LocalDate today) {
        int last = standing.lines().size() - 1;
        for (int position = 0; position <= last; position++) {
            CriterionStanding line = standing.lines().get(position);
            sql.update(
                    "insert into accreditation_certificate_line (accreditation, certificate, position, previous, list,"
                            + " criterion, attempt, passed) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    accreditation.reference(),
                    number,
                    position,
                    position == 0 ? null : position - 1,
                    accreditation.list(),
                    line.criterion().code(),
                    line.verdictAttempt(),
                    line.passed());
        }
        sql.update(
                "insert into accreditation_certificate (accreditation, number, list, criteria_count, last_position,"
                        + " assessor, approved_by, signed_by, signed_by_name, signed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                accreditation.reference(),
                number,
                accreditation.list(),
                last + 1,
                last,
                accreditation.assessor(),
                accreditation.approvedBy(),
                signer.userId(),
                signer.name(),
                today);
        if (!accreditation.hasAgreement()) {
            sql.update(
                    "insert into accreditation_agreement (accreditation, certificate) values (?, ?)",
                    accreditation.reference(),
                    number);
        }
    }
}
