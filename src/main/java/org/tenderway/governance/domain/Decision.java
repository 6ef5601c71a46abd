package org.tenderway.governance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.governance.CallIn;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.GovernanceModel;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** A decision on its route: asked for, cleared, taken, perhaps called in. */
@Entity
class Decision extends AbstractAggregateRoot<Decision> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String subject;

    private int sequenceNo;

    @Column
    private String council;

    @Column
    private String title;

    @Column
    private BigDecimal totalValue;

    private int wards;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DecisionRoute route;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DecisionStatus status = DecisionStatus.REQUESTED;

    private boolean keyDecision;
    private boolean subjectToCallIn;

    @Column
    private LocalDate requestedOn;

    private @Nullable LocalDate decidedOn;
    private String decidedBy = "";
    private String reason = "";

    @Embedded
    private CallInWindow window = new CallInWindow();

    @Embedded
    private DecisionReport report = new DecisionReport();

    protected Decision() {}

    Decision(
            DecisionRequest request,
            int sequenceNo,
            GovernanceModel model,
            DecisionRoutes.Answer answer,
            String person,
            LocalDate today) {
        Refusal.unless(!request.title().isBlank(), "title", "say what is to be decided");
        Refusal.unless(request.title().length() <= 500, "title", "keep the title within 500 characters");
        Refusal.unless(request.wards() >= 0, "wards", "a decision cannot affect fewer wards than none");
        this.reference = "%s-D%d".formatted(request.subject(), sequenceNo);
        this.caseReference = request.caseReference().value();
        this.subject = request.subject();
        this.sequenceNo = sequenceNo;
        this.council = request.council();
        this.title = request.title().strip();
        this.totalValue = request.value().pounds();
        this.wards = request.wards();
        this.route = answer.route();
        this.keyDecision = answer.keyDecision();
        this.subjectToCallIn = answer.callIn();
        this.requestedOn = today;
        this.report = new DecisionReport(model.clearancesFor(route), request.recommendations(), person);
        registerEvent(facts().requested(route));
    }

    void comment(ClearanceView comment, LocalDate today, Entering by) {
        ClearanceView kept = report.comment(comment, status != DecisionStatus.REQUESTED, today, by);
        registerEvent(facts().cleared(kept));
    }

    List<String> missingClearances() {
        return report.missingClearances();
    }

    void resolve(int number, RecommendationOutcome outcome, String note) {
        report.resolve(number, outcome, note);
        registerEvent(facts().resolved(number, outcome, note.strip()));
    }

    /** @param callIn the window counted from the publication; null where the decision is not subject to call-in */
    void decide(
            boolean approved,
            LocalDate publishedOn,
            @Nullable CallIn callIn,
            String reason,
            String person,
            LocalDate today) {
        Refusal.unless(status == DecisionStatus.REQUESTED, "decision", "it is decided already");
        report.refuseUnlessCleared();
        Refusal.unless(approved || !reason.isBlank(), "reason", "say why it was refused");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason to 4000 characters");
        Refusal.unless(
                !publishedOn.isBefore(requestedOn),
                "publishedOn",
                "the decision cannot have been published before it was asked for");
        Refusal.unless(
                !publishedOn.isAfter(today.plusDays(30)), "publishedOn", "the decision is published within 30 days");
        status = approved ? DecisionStatus.APPROVED : DecisionStatus.REFUSED;
        decidedOn = publishedOn.isBefore(today) ? publishedOn : today;
        decidedBy = person;
        this.reason = reason.strip();
        window.open(publishedOn, approved, callIn);
        registerEvent(facts().made(approved, route, this.reason));
    }

    void callIn(String why, LocalDate today) {
        Refusal.unless(status == DecisionStatus.APPROVED && subjectToCallIn, "", "this decision cannot be called in");
        window.callIn(why, today);
        registerEvent(facts().calledIn(why.strip()));
    }

    void endCallIn(boolean upheld, LocalDate implementFrom, String why, LocalDate today) {
        window.end(upheld, implementFrom, why, today);
        if (!upheld) {
            status = DecisionStatus.REFUSED;
        }
        registerEvent(facts().callInEnded(upheld, why.strip()));
    }

    /** Counts an open window again after the calendar changed: it may only become longer. */
    void recount(CallIn counted, String source, LocalDate today) {
        if (window.extendTo(counted, today)) {
            registerEvent(facts().callInExtended(counted.lastCallInDay(), source));
        }
    }

    boolean mayBeImplemented(LocalDate day) {
        return status == DecisionStatus.APPROVED && window.isOverOn(day);
    }

    boolean isSubjectToCallIn() {
        return subjectToCallIn;
    }

    @Nullable
    LocalDate publishedOn() {
        return window.publishedOn();
    }

    String requestedBy() {
        return report.requestedBy();
    }

    String reference() {
        return reference;
    }

    private DecisionFacts facts() {
        return new DecisionFacts(caseReference(), subject, reference, title);
    }

    private CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    DecisionView view() {
        return new DecisionView(
                reference,
                caseReference(),
                subject,
                title,
                route,
                status,
                keyDecision,
                subjectToCallIn,
                decidedOn,
                decidedBy,
                window.publishedOn(),
                window.lastCallInDay(),
                window.earliestImplementation(),
                window.isCalledIn(),
                report.recommendations(),
                report.clearances());
    }
}
