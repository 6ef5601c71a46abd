package org.tenderway.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.RecommendationView;
import org.tenderway.plan.Discrepancy;
import org.tenderway.plan.EarlierDecision;
import org.tenderway.plan.OptionConsidered;
import org.tenderway.plan.Stakeholder;

/** Everything about a case that anybody signed in may see, for the page and for machines. No bid's price, no score. */
public record CasePage(
        String reference,
        String title,
        String council,
        String regime,
        String estimatedValue,
        boolean awardDelegated,
        boolean fictional,
        LocalDate openedOn,
        String state,
        @Nullable NextDate next,
        List<TenderPart> tenders,
        List<LotRow> lotRoles,
        List<BudgetRow> budget,
        List<Discrepancy> discrepancies,
        List<Stakeholder> stakeholders,
        List<OptionConsidered> options,
        List<EarlierDecision> earlierDecisions,
        List<DecisionPart> decisions,
        List<BidRow> bids,
        List<ContractRow> contracts,
        List<LetterRow> letters,
        List<IntentionRow> intentions,
        List<Stage> stages,
        List<TrailRow> trail,
        long trailEntries,
        boolean trailVerified,
        String trailFinding,
        String trailAnchor) {

    /** The next day on which something is due in the case. */
    public record NextDate(LocalDate on, String what) {}

    public record TenderPart(
            String reference,
            String title,
            String role,
            String status,
            @Nullable LocalDate publishedOn,
            @Nullable Instant deadline,
            @Nullable LocalDate contractsStartOn,
            @Nullable LocalDate initialTermEndsOn,
            @Nullable LocalDate ceilingEnd,
            List<String> criteria,
            String impactAssessment) {}

    /**
     * One lot in one role.
     *
     * @param state a word that says where it stands; the colour only repeats it
     * @param nextStep what has to happen next, and when
     */
    public record LotRow(
            String reference,
            int lot,
            String lotName,
            String role,
            int places,
            String incumbent,
            String scope,
            String state,
            String colour,
            @Nullable LocalDate standstillEndsOn,
            String extensionReason,
            @Nullable LocalDate firstSigningDate,
            String nextStep,
            List<ContractRow> contracts) {}

    /** @param ties whether a sum is made up of its parts; null for a line that is no sum */
    public record BudgetRow(
            String code,
            String label,
            String amount,
            String basis,
            String source,
            String check,
            @Nullable Boolean ties) {}

    public record DecisionPart(
            String reference,
            String title,
            String subject,
            String route,
            String status,
            boolean keyDecision,
            boolean subjectToCallIn,
            boolean calledIn,
            @Nullable LocalDate decidedOn,
            String decidedBy,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate lastCallInDay,
            @Nullable LocalDate earliestImplementation,
            List<RecommendationView> recommendations,
            List<ClearanceView> clearances) {}

    public record BidRow(
            String reference, String tender, String supplierName, Instant receivedAt, String status, String lots) {}

    public record ContractRow(
            String reference,
            String lotRole,
            String title,
            String supplierName,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate ceilingEnd,
            @Nullable LocalDate signedOn,
            String extensionReason,
            boolean legacy,
            @Nullable LocalDate nextPromptOn) {}

    public record LetterRow(
            String key,
            String kind,
            String about,
            String recipientName,
            String subject,
            Instant queuedAt,
            @Nullable Instant sentAt,
            String status) {}

    public record IntentionRow(String reference, String because, String title, String reason, LocalDate raisedOn) {}

    /** @param model id of the version that runs; the page draws its picture from it */
    public record Stage(String process, String title, String model, List<Place> places) {}

    /** Where running instances stand: the activity and what they are about. */
    public record Place(String activity, String name, String subject, String instance) {

        Place about(String other) {
            return new Place(activity, name, other, instance);
        }
    }

    public record TrailRow(
            long sequence,
            Instant when,
            String what,
            String why,
            String who,
            String roles,
            String event,
            String subject,
            String hash) {

        /** Enough of the hash to compare by eye. */
        public String shortHash() {
            return hash.length() <= 12 ? hash : hash.substring(0, 12);
        }
    }
}
