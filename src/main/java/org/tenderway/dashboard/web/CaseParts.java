package org.tenderway.dashboard.web;

import java.util.stream.Collectors;
import org.tenderway.audit.TrailEntry;
import org.tenderway.audit.TrailStatus;
import org.tenderway.bid.BidView;
import org.tenderway.dashboard.process.RunningStage;
import org.tenderway.governance.DecisionView;
import org.tenderway.notification.LetterView;
import org.tenderway.plan.IntentionView;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.TenderView;

/** What each room tells, as the case page shows it. */
final class CaseParts {

    private CaseParts() {}

    static CasePage.TenderPart tender(TenderView tender) {
        var term = tender.term();
        return new CasePage.TenderPart(
                tender.reference(),
                tender.title(),
                Words.of(tender.role()),
                Words.of(tender.status()),
                tender.publishedOn(),
                tender.deadline(),
                term == null ? null : term.startsOn(),
                term == null ? null : term.endsOn(),
                term == null ? null : term.ceilingEnd(),
                tender.criteria().stream().map(CaseParts::criterion).toList(),
                tender.impactAssessment());
    }

    private static String criterion(CriterionView criterion) {
        return "%s, %s %%"
                .formatted(
                        criterion.title(),
                        criterion.weight().percent().stripTrailingZeros().toPlainString());
    }

    static CasePage.DecisionPart decision(DecisionView decision, String decidedBy) {
        return new CasePage.DecisionPart(
                decision.reference(),
                decision.title(),
                decision.subject(),
                decision.route().label(),
                Words.of(decision.status()),
                decision.keyDecision(),
                decision.subjectToCallIn(),
                decision.calledIn(),
                decision.decidedOn(),
                decidedBy,
                decision.publishedOn(),
                decision.lastCallInDay(),
                decision.earliestImplementation(),
                decision.recommendations(),
                decision.clearances());
    }

    static CasePage.BidRow bid(BidView bid) {
        return new CasePage.BidRow(
                bid.reference(),
                bid.tender(),
                bid.supplierName(),
                bid.receivedAt(),
                Words.of(bid.status()),
                bid.lots().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    static CasePage.LetterRow letter(LetterView letter) {
        return new CasePage.LetterRow(
                letter.key(),
                Words.sentence(letter.kind()),
                letter.about(),
                letter.recipientName(),
                letter.subject(),
                letter.queuedAt(),
                letter.sentAt(),
                Words.of(letter.status()));
    }

    static CasePage.IntentionRow intention(IntentionView intention) {
        return new CasePage.IntentionRow(
                intention.reference(),
                intention.because(),
                intention.title(),
                intention.reason(),
                intention.raisedOn());
    }

    static CasePage.Stage stage(RunningStage stage) {
        return new CasePage.Stage(
                stage.process(),
                stage.title(),
                stage.model(),
                stage.positions().stream()
                        .map(position -> new CasePage.Place(
                                position.activity(), position.activityName(), position.subject(), position.instance()))
                        .toList());
    }

    static CasePage.TrailRow trail(TrailEntry entry) {
        return new CasePage.TrailRow(
                entry.sequence(),
                entry.when(),
                entry.what(),
                entry.why(),
                entry.who(),
                entry.roles(),
                entry.eventType(),
                entry.subject(),
                entry.hash());
    }

    static String finding(TrailStatus status) {
        String walked = status.walkedAt() == null
                ? ""
                : "; the whole trail was walked last on %s".formatted(Words.moment(status.walkedAt()));
        return status.intact() && status.unchecked() > 0
                ? "%,d entries are not checked yet%s".formatted(status.unchecked(), walked)
                : status.finding() + walked;
    }

    static String anchor(TrailStatus status) {
        var anchor = status.anchor();
        return anchor == null
                ? "not anchored yet"
                : "last anchored on %s at entry %,d".formatted(Words.moment(anchor.takenAt()), anchor.lastSequence());
    }
}
