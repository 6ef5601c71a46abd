package org.tenderway.contract.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.CalendarEntries;
import org.tenderway.calendar.CalendarEntry;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

/** The days of a contract manager's own contracts, and of those that nobody owns. */
@Component
class ContractDays implements CalendarEntries {

    private final JdbcTemplate jdbc;

    ContractDays(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    @Override
    public List<CalendarEntry> entriesFor(Person person, LocalDate from, LocalDate until) {
        boolean everybodys = person.roles().contains(Role.CONTRACT_MANAGER);
        List<CalendarEntry> entries = new ArrayList<>();
        jdbc.query(
                """
                select c.reference, c.ends_on, c.reprocure_by, c.extend_by, c.prompt_days, c.letting_end
                from contract c left join contract_particulars p on p.contract = c.reference
                where c.status = 'SIGNED' and c.accreditation is null
                    and (p.owner = ? or (? and coalesce(p.owner, '') = ''))
                order by c.ends_on, c.reference limit 2000""",
                row -> {
                    add(entries, row);
                },
                person.userId(),
                everybodys);
        return entries.stream()
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(until))
                .toList();
    }

    private static void add(List<CalendarEntry> entries, ResultSet row) throws SQLException {
        String contract = row.getString("reference");
        LocalDate end = row.getDate("ends_on").toLocalDate();
        entries.add(new CalendarEntry(contract + "-end-" + end, end, contract + ": last day of the contract", ""));
        if (row.getBoolean("letting_end")) {
            return;
        }
        Date reprocure = row.getDate("reprocure_by");
        if (reprocure != null) {
            entries.add(new CalendarEntry(
                    contract + "-procure-" + end,
                    reprocure.toLocalDate(),
                    contract + ": last day to decide to procure again",
                    "Later than this a new contract does not start when the present one ends."));
        }
        Date extend = row.getDate("extend_by");
        if (extend != null) {
            entries.add(new CalendarEntry(
                    contract + "-extend-" + end,
                    extend.toLocalDate(),
                    contract + ": last day to decide to extend",
                    ""));
        }
        PromptDays.written(row.getString("prompt_days"))
                .days()
                .forEach(day -> entries.add(
                        new CalendarEntry(contract + "-prompt-" + day, day, contract + ": decide what follows", "")));
    }
}
