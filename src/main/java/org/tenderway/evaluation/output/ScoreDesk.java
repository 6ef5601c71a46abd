package org.tenderway.evaluation.output;

import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.Moderation;
import org.tenderway.evaluation.domain.ScaleWords;
import org.tenderway.evaluation.domain.Scoring;
import org.tenderway.evaluation.domain.Sheet;

/** The sheets that the acting person may fill in; whoever may not is refused where the sheet is kept. */
@Component
class ScoreDesk {

    private final Scoring scoring;
    private final Moderation moderation;
    private final ScaleWords scales;

    ScoreDesk(Scoring scoring, Moderation moderation, ScaleWords scales) {
        this.scoring = scoring;
        this.moderation = moderation;
        this.scales = scales;
    }

    Sheet sheet(ScorePart part, String lotRole) {
        return switch (part) {
            case OWN -> scoring.sheet(lotRole);
            case CONSENSUS -> moderation.board(lotRole).consensus();
        };
    }

    Map<String, SortedMap<Integer, String>> scales(String lotRole) {
        return scales.of(lotRole);
    }

    /** As drafts: nothing is handed in by a file. */
    void save(ScorePart part, String lotRole, Map<String, Map<String, ScoreWithReason>> cells) {
        switch (part) {
            case OWN -> scoring.save(lotRole, cells);
            case CONSENSUS -> moderation.save(lotRole, cells);
        }
    }
}
