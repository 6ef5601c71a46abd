package org.tenderway.notification.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderway.debrief.AssessmentSummaries;
import org.tenderway.debrief.SummaryPaper;

/** What goes into the envelope beside the letter: the assessment summary of this recipient, and of nobody else. */
@Component
class Enclosures {

    private static final Set<String> WITH_SUMMARY = Set.of("award-successful", "award-unsuccessful");

    private final AssessmentSummaries summaries;

    Enclosures(AssessmentSummaries summaries) {
        this.summaries = summaries;
    }

    List<SummaryPaper> of(Letter letter) {
        return WITH_SUMMARY.contains(letter.kind())
                ? summaries.paper(letter.about(), letter.recipient()).stream().toList()
                : List.of();
    }
}
