package org.tenderway.tender.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.tender.TenderChanges.ProposedDeadline;
import org.tenderway.vocabulary.AsItStands;
import org.tenderway.vocabulary.Refusal;

/** The notice of a tender and its deadline: prepared by one person, approved by another, moved only later. */
@Embeddable
class Notice {

    private @Nullable Instant proposedDeadline;
    private String preparedBy = "";
    private String returnedBecause = "";
    private String approvedBy = "";
    private @Nullable LocalDate publishedOn;
    private @Nullable Instant deadline;
    private @Nullable Instant moveTo;
    private String moveBy = "";
    private String moveReason = "";
    private @Nullable Instant moveAt;

    protected Notice() {}

    void prepare(Instant until, String preparer) {
        proposedDeadline = until;
        preparedBy = preparer;
        approvedBy = "";
        returnedBecause = "";
    }

    void approve(String approver, Instant now) {
        refuseUnlessSecond(approver);
        Refusal.unless(
                proposedDeadline != null && proposedDeadline.isAfter(now),
                "decision",
                "the deadline in the notice has passed: return it for a later one");
        approvedBy = approver;
        returnedBecause = "";
    }

    void giveBack(String approver, String reason) {
        refuseUnlessSecond(approver);
        Refusal.unless(!reason.isBlank(), "reason", "say why it is returned");
        approvedBy = "";
        returnedBecause = reason.strip();
    }

    private void refuseUnlessSecond(String approver) {
        Refusal.unless(!preparedBy.isEmpty() && publishedOn == null, "decision", "there is no notice to approve");
        Refusal.unless(
                !approver.equals(preparedBy), "decision", "you prepared this notice: a second person must approve it");
    }

    boolean isApproved() {
        return !approvedBy.isEmpty();
    }

    void publish(LocalDate today, Instant now) {
        Refusal.unless(isApproved(), "", "a second person must approve the notice before it is published");
        Refusal.unless(
                proposedDeadline != null && proposedDeadline.isAfter(now), "", "the deadline in the notice has passed");
        publishedOn = today;
        deadline = proposedDeadline;
    }

    void proposeMove(Instant later, String person, String reason, Instant now) {
        refuseUnlessOpen(now);
        Refusal.unless(
                deadline != null && later.isAfter(deadline), "deadline", "a published deadline only moves later");
        Refusal.unless(!reason.isBlank(), "reason", "say why the deadline moves");
        moveTo = later;
        moveBy = person;
        moveReason = reason.strip();
        moveAt = now;
    }

    /** @return the reason that the first person gave */
    String move(String approver, Instant now) {
        refuseUnlessOpen(now);
        Refusal.unless(moveTo != null, "deadline", "nobody has proposed a later deadline");
        Refusal.unless(
                !approver.equals(moveBy), "deadline", "you proposed this deadline: a second person must approve it");
        deadline = moveTo;
        moveTo = null;
        return moveReason;
    }

    Optional<ProposedDeadline> proposedMove() {
        return Optional.ofNullable(moveTo).map(later -> new ProposedDeadline(later, moveBy, moveReason));
    }

    /** The later deadline that waits for a second person, as the form that proposes another finds it. */
    AsItStands proposedMoveAsItStands(String tender) {
        return new AsItStands(
                "/tenders/%s/deadline".formatted(tender),
                moveBy,
                moveTo == null ? null : moveAt,
                moveTo == null ? Map.of() : moveFields(moveTo, moveReason));
    }

    static Map<String, String> moveFields(Instant later, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Proposed deadline", DeadlineWords.of(later));
        fields.put("Reason", reason.strip());
        return fields;
    }

    private void refuseUnlessOpen(Instant now) {
        Refusal.unless(
                deadline != null && now.isBefore(deadline),
                "deadline",
                "the deadline moves only while the tender is published and open");
    }

    @Nullable
    Instant proposedDeadline() {
        return proposedDeadline;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    String preparedBy() {
        return preparedBy;
    }

    String returnedBecause() {
        return returnedBecause;
    }
}
