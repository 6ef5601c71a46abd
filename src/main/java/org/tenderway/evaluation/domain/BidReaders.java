package org.tenderway.evaluation.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.ReadingRights;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;

/** Who reads an opened bid: who has declared no interest in it, and its prices only once quality is locked. */
@Component
class BidReaders implements ReadingRights {

    private final EvaluationRows rows;

    BidReaders(EvaluationRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayReadAnswers(Actor reader, String lotRole, String bid) {
        return evaluation(lotRole)
                .map(evaluation -> evaluation.panel().isReader(reader.userId(), bid))
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAsked(Actor reader, String lotRole, String question) {
        return evaluation(lotRole)
                .map(Evaluation::panel)
                .map(panel -> panel.chairs().isOne(reader.userId())
                        ? panel.chairs().isOf(reader.userId(), question)
                        : panel.isAsked(reader.userId(), question))
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isQualityLocked(String lotRole) {
        return evaluation(lotRole)
                .map(evaluation -> evaluation.stage().isQualityLocked())
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayReadPrices(Actor reader, String lotRole) {
        return reader.has(Role.PROCUREMENT_OFFICER)
                || evaluation(lotRole)
                        .map(evaluation -> evaluation.panel().chairs().isOne(reader.userId()))
                        .orElse(false);
    }

    private Optional<Evaluation> evaluation(String lotRole) {
        return rows.findById(lotRole);
    }
}
