package org.tenderway.evaluation.domain;

import jakarta.persistence.EntityManager;
import java.util.List;
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

    /** @param open questions that are still agreed on, at the interview */
    void sealScores(String lotRole, int scoringRound, List<String> open) {
        rows.flush();
        sql.sql("insert into evaluation_consensus_seal (id, lot_role, scoring_round, bid, criterion, score,"
                        + " rationale_hash, moderated_by) select id, lot_role, scoring_round, bid, criterion, score,"
                        + " rationale_hash, moderated_by from evaluation_consensus c where lot_role = :lotRole"
                        + " and scoring_round = :round and criterion not in (:open)"
                        + " and not exists (select 1 from evaluation_consensus_seal k where k.id = c.id)")
                .param("lotRole", lotRole)
                .param("round", scoringRound)
                .param("open", open.isEmpty() ? List.of("") : open)
                .update();
        sql.sql("insert into evaluation_score_seal (id, lot_role, evaluator, bid, criterion, score,"
                        + " reason_hash) select s.id, s.lot_role, s.evaluator, s.bid, s.criterion, s.score,"
                        + " s.reason_hash from evaluation_score s"
                        + " where s.lot_role = ? and s.score is not null"
                        + " and not exists (select 1 from evaluation_score_seal k where k.id = s.id)")
                .param(lotRole)
                .update();
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
