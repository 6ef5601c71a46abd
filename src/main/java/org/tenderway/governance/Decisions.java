package org.tenderway.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** Any decision that needs an authority. */
public interface Decisions {

    /** Opens a decision on the route that the council's dated governance model gives, and answers its reference. */
    String request(DecisionRequest request);

    Optional<DecisionView> find(String reference);

    /** As {@link #find}, but refuses when there is none. */
    DecisionView decision(String reference);

    /** The newest decision on a business key. */
    Optional<DecisionView> onSubject(String subject);

    List<DecisionView> of(CaseReference caseReference);

    /**
     * Records what the committee or the delegated officer resolved, as the person now acting.
     *
     * @param publishedOn the day the decision was published, from which call-in counts
     * @throws org.tenderway.vocabulary.Refusal when clearance comments are missing, or it is decided already
     */
    void decide(String reference, boolean approved, LocalDate publishedOn, String reason);

    /** Resolves one recommendation apart from the others. */
    void resolve(String reference, int recommendation, RecommendationOutcome outcome, String note);

    /** Records a clearance comment; "to follow" and "not applicable" are states, the last needs its reason. */
    void comment(String reference, ClearanceView comment);

    /**
     * The same from a form that showed an earlier comment of its kind.
     *
     * @param seen the mark of that comment as the form showed it; empty where there was none
     * @throws org.tenderway.vocabulary.Overtaken when somebody has entered another one since
     */
    void comment(String reference, String seen, ClearanceView comment);

    /** The kinds of clearance comment that the council demands and of which nothing at all is recorded yet. */
    List<String> missingClearances(String reference);

    /** Records a valid call-in: the decision is frozen until {@link #endCallIn}. */
    void callIn(String reference, String reason);

    /** Ends a call-in after scrutiny: upheld decisions may be implemented from the given day. */
    void endCallIn(String reference, boolean upheld, LocalDate implementFrom, String reason);

    /** Whether the decision is approved, past its call-in and not called in on the given day. */
    boolean mayBeImplemented(String reference, LocalDate today);
}
