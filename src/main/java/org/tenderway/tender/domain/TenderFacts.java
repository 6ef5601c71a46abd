package org.tenderway.tender.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.TaskFacts;

/** What the people at work on a tender see on its tasks. */
@Component
class TenderFacts implements TaskFacts {

    private static final Set<String> DESIGN = Set.of("setTerms", "defineCriteria", "assessImpact");
    private static final Set<String> PUBLICATION = Set.of("prepareNotice", "approvePublication");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final StoredTenders tenders;
    private final StoredLotRoles lotRoles;

    TenderFacts(StoredTenders tenders, StoredLotRoles lotRoles) {
        this.tenders = tenders;
        this.lotRoles = lotRoles;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> factsFor(String task, String businessKey) {
        if (!DESIGN.contains(task) && !PUBLICATION.contains(task)) {
            return List.of();
        }
        return tenders.findById(businessKey).map(tender -> facts(task, tender)).orElse(List.of());
    }

    private List<String> facts(String task, Tender tender) {
        List<String> lines = new ArrayList<>();
        List<LotRoleView> lots = lotRoles.findByTenderOrderByLotNumber(tender.reference()).stream()
                .map(LotRole::view)
                .toList();
        lines.add("Lots and places: "
                + String.join(
                        "; ",
                        lots.stream()
                                .map(lot -> "%d %s (%d)".formatted(lot.lot(), lot.lotName(), lot.places()))
                                .toList()));
        TermView term = tender.term();
        if (term != null) {
            lines.add("Term: %d months from %s to %s, never beyond %s"
                    .formatted(term.initialMonths(), day(term.startsOn()), day(term.endsOn()), day(term.ceilingEnd())));
        }
        List<CriterionView> criteria = tender.view().criteria();
        if (!criteria.isEmpty()) {
            lines.add("Criteria and weights: "
                    + String.join(
                            "; ",
                            criteria.stream()
                                    .map(each -> each.title() + " "
                                            + each.weight().percent().toPlainString())
                                    .toList()));
        }
        if (PUBLICATION.contains(task)) {
            lines.addAll(notice(tender));
        }
        return lines;
    }

    private static List<String> notice(Tender tender) {
        List<String> lines = new ArrayList<>();
        Instant deadline = tender.notice().proposedDeadline();
        lines.add("Equality Impact Assessment: " + tender.view().impactAssessment());
        if (deadline != null) {
            lines.add("Bids close at %s; the notice was prepared by %s"
                    .formatted(DeadlineWords.of(deadline), tender.notice().preparedBy()));
        }
        if (!tender.notice().returnedBecause().isEmpty()) {
            lines.add("Returned: " + tender.notice().returnedBecause());
        }
        return lines;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
