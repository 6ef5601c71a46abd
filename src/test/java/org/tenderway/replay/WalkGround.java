package org.tenderway.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderway.Ground;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;

/**
 * A decided case of which any number of lot-roles can be struck off cheaply: the first is walked there through every
 * task, the others are copies of its rows with a spine of their own.
 */
@Component
class WalkGround {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CASE = "WALK-2018";
    private static final String TENDER = CASE + "-LEAD";
    private static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Yarrow Support", List.of(1), 4, "21.00"), Bidder.of("Zelkova Care", List.of(1), 3, "19.50"));

    private final Stage stage;
    private final Programmes programmes;
    private final TenderMoves tender;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final RuntimeService runtime;
    private final JdbcClient sql;
    private final Ground ground;
    private int copies = 1;

    WalkGround(
            Stage stage,
            Programmes programmes,
            TenderMoves tender,
            EvaluationMoves evaluation,
            AwardMoves award,
            RuntimeService runtime,
            JdbcClient sql,
            Ground ground) {
        this.stage = stage;
        this.programmes = programmes;
        this.tender = tender;
        this.evaluation = evaluation;
        this.award = award;
        this.runtime = runtime;
        this.sql = sql;
        this.ground = ground;
    }

    /** Once for all test classes that walk here. */
    void prepare() {
        copies = 1;
        if (ground.lay("walk")) {
            return;
        }
        stage.begin("2018-01-08T09:00");
        stage.desk()
                .as(TenderMoves.OFFICER, () -> programmes.open(OneLot.programme(CASE, "Somewhere to walk", "Walking")));
        tender.design(TENDER, "2018-09-01", 24, 48);
        tender.prepareNotice(TENDER, "2018-03-29T12:00");
        tender.approveNotice(TENDER);
        tender.receive(TENDER, BIDDERS);
        stage.at("2018-04-03T10:00");
        tender.open(TENDER);
        evaluation.evaluate(TENDER + "-1", BIDDERS);
        award.report(TENDER, "Award of somewhere to walk");
        award.decideUnderDelegation(TENDER);
        // Far enough ahead that every walk signs before its contract starts.
        sql.sql("update tender set starts_on = date '2900-01-01' where reference = ?")
                .param(TENDER)
                .update();
        ground.keep("walk");
    }

    /** A further lot-role whose award is decided; its spine starts, tells every bidder and holds the standstill. */
    String strikeOff() {
        takeAway(TENDER + "-" + copies);
        return strikeOffBesides();
    }

    /** One more, while those struck off before go on. */
    String strikeOffBesides() {
        int number = ++copies;
        String lotRole = TENDER + "-" + number;
        sql.sql(
                        """
                insert into lot_role (reference, version, tender, case_reference, lot_number, lot_name, provider_role,
                    places, incumbent, scope)
                select ?, 0, tender, case_reference, ?, lot_name, provider_role, places, incumbent, scope
                from lot_role where reference = ?""")
                .params(lotRole, number, TENDER + "-1")
                .update();
        sql.sql("insert into bid_lot (bid, lot) select bid, cast(? as integer) from bid_lot where lot = 1")
                .param(number)
                .update();
        sql.sql(
                        """
                insert into award (lot_role, version, case_reference, tender, title, status, decision, bidders_told,
                    counted_steps, source, extension_reason, extended_by, open_challenge, challenge_reason, cleared,
                    not_made_because)
                select ?, 0, case_reference, tender, title, 'DECIDED', decision, 0, '', '', '', '', false, '', false, ''
                from award where lot_role = ?""")
                .params(lotRole, TENDER + "-1")
                .update();
        sql.sql("insert into award_preferred (lot_role, place, supplier)"
                        + " select cast(? as varchar(64)), place, supplier from award_preferred where lot_role = ?")
                .params(lotRole, TENDER + "-1")
                .update();
        runtime.startProcessInstanceByKey("lifecycle-lot", lotRole);
        return lotRole;
    }

    /** A tender of two thousand lots is no tender: what an earlier walk left behind would only slow the next. */
    private void takeAway(String lotRole) {
        if (copies == 1) {
            return;
        }
        for (String key : List.of(lotRole, lotRole + "-C1")) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .rootProcessInstances()
                    .list()
                    .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the walk is over"));
        }
        sql.sql("delete from lot_role where reference = ?").param(lotRole).update();
        sql.sql("delete from bid_lot where lot = ?").param(copies).update();
    }

    static void setTime(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(LONDON).toInstant()));
    }

    /** Forwards only, and after every day on which an earlier walk signed: its days have begun. */
    LocalDateTime freshDay() {
        LocalDateTime latest = sql.sql("select max(begun_on) from business_day")
                .query(LocalDate.class)
                .optional()
                .map(day -> day.plusDays(30).atTime(9, 0))
                .orElse(LocalDateTime.parse("2018-05-31T09:00"));
        LocalDateTime fresh = latest.isAfter(time()) ? latest : time().plusDays(1);
        setTime(fresh);
        return fresh;
    }

    static LocalDateTime time() {
        return LocalDateTime.ofInstant(
                Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()), LONDON);
    }

    static LocalDate today() {
        return time().toLocalDate();
    }

    /** What the database holds of a lot-role: its award's row and how many of its contracts are signed. */
    Map<String, Object> state(String lotRole) {
        return sql.sql(
                        """
                select a.status, a.open_challenge, a.letters_sent_on, a.standstill_ends_on, a.statutory_end,
                    a.first_signing_date,
                    (select count(*) from contract c where c.lot_role = a.lot_role and c.status = 'SIGNED') as signed,
                    (select count(*) from contract_signature s where s.lot_role = a.lot_role) as signatures
                from award a where a.lot_role = ?""")
                .param(lotRole)
                .query()
                .singleRow();
    }
}
