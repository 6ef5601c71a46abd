package org.tenderway.evaluation.domain;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals what was locked, so that the database itself refuses every later change to it. */
@Component
class Locks {

    private final EntityManager rows;
    private final JdbcClient sql;

    Locks(EntityManager rows, JdbcClient sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /** @param agreed the questions that are locked now, with the sheets that were handed in about them */
    void sealScores(String lotRole, int scoringRound, List<String> agreed) {
        rows.flush();
        sql.sql("insert into evaluation_consensus_seal (id, lot_role, scoring_round, bid, criterion, score,"
                        + " rationale_hash, moderated_by) select id, lot_role, scoring_round, bid, criterion, score,"
                        + " rationale_hash, moderated_by from evaluation_consensus c where lot_role = :lotRole"
                        + " and scoring_round = :round and criterion in (:agreed)"
                        + " and not exists (select 1 from evaluation_consensus_seal k where k.id = c.id)")
                .param("lotRole", lotRole)
                .param("round", scoringRound)
                .param("agreed", agreed.isEmpty() ? List.of("") : agreed)
                .update();
        sql.sql("insert into evaluation_score_seal (id, lot_role, evaluator, bid, criterion, score,"
                        + " reason_hash) select s.id, s.lot_role, s.evaluator, s.bid, s.criterion, s.score,"
                        + " s.reason_hash from evaluation_score s"
                        + " where s.lot_role = :lotRole and s.score is not null and s.criterion in (:agreed)"
                        + " and not exists (select 1 from evaluation_score_seal k where k.id = s.id)")
                .param("lotRole", lotRole)
                .param("agreed", agreed.isEmpty() ? List.of("") : agreed)
                .update();
    }

    /** The cells of an evaluator that are sealed already. */
    Set<String> sealedOf(String lotRole, String evaluator) {
        return Set.copyOf(sql.sql("select id from evaluation_score_seal where lot_role = ? and evaluator = ?")
                .params(lotRole, evaluator)
                .query(String.class)
                .list());
    }

    void sealResult(String lotRole, int version) {
        rows.flush();
        sql.sql("insert into evaluation_result_seal (id, lot_role, result_version, bid, supplier, place,"
                        + " quality_points, price_points, total, compliant) select id, lot_role, result_version, bid,"
                        + " supplier, place, quality_points, price_points, total, compliant from evaluation_result"
                        + " where lot_role = ? and result_version = ?")
                .params(lotRole, version)
                .update();
    }

    void sealPrices(String lotRole) {
        rows.flush();
        sql.sql("insert into evaluation_price_seal (id, lot_role, bid, line, price, opened, entered_by)"
                        + " select id, lot_role, bid, line, price, opened, entered_by from evaluation_price"
                        + " where lot_role = ?")
                .param(lotRole)
                .update();
    }
}
