package org.tenderway.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tenderway.identity.Actor;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.ReferralHandedOver;
import org.tenderway.referral.ReferralReceived;
import org.tenderway.referral.ReferralWithdrawn;
import org.tenderway.referral.RequestStatus;
import org.tenderway.referral.RequestView;
import org.tenderway.vocabulary.Refusal;

/** One request for a service: received, offered, accepted, placed, handed over or withdrawn. */
@Entity
@Table(name = "service_request")
class ServiceRequest extends RequestEntry {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RequestStatus status = RequestStatus.RECEIVED;

    @Column
    private String closedBecause = "";

    @Column
    private String purchasingReference = "";

    protected ServiceRequest() {}

    ServiceRequest(String reference, NewRequest asked, String lotName, boolean direct, Actor by, Instant now) {
        super(reference, asked, lotName, direct, by, now);
    }

    /** Stated once the request is kept: whoever hears it offers it in the same breath. */
    ReferralReceived received() {
        return new ReferralReceived(
                caseReference(),
                reference(),
                "Request %s was received: %s, %s, from %s"
                        .formatted(reference(), service(), about(), Days.plain(neededFrom())),
                "");
    }

    boolean isToBeOffered() {
        return status == RequestStatus.RECEIVED || status == RequestStatus.OFFERED;
    }

    void offered() {
        if (status != RequestStatus.OFFERED) {
            moveTo(RequestStatus.OFFERED);
        }
    }

    void accepted() {
        moveTo(RequestStatus.ACCEPTED);
    }

    void placed() {
        moveTo(RequestStatus.PLACED);
    }

    void offeredAgain() {
        moveTo(RequestStatus.OFFERED);
    }

    void handOver(String purchasing, String note) {
        Refusal.unless(
                purchasing.matches("[A-Za-z0-9][A-Za-z0-9/_.-]{1,59}"),
                "purchasingReference",
                "enter the reference that the purchasing system gave, without spaces");
        Refusal.unless(isToBeOffered(), "", "request %s is %s".formatted(reference(), word()));
        moveTo(RequestStatus.TO_PURCHASING_SYSTEM);
        purchasingReference = purchasing;
        closedBecause = note;
        registerEvent(new ReferralHandedOver(
                caseReference(),
                reference(),
                "Request %s went to the purchasing system as %s: no provider took it"
                        .formatted(reference(), purchasing),
                note));
    }

    void withdraw(String reason) {
        Refusal.unless(!reason.isBlank(), "reason", "say why the request is no longer needed");
        moveTo(RequestStatus.WITHDRAWN);
        closedBecause = reason;
        registerEvent(new ReferralWithdrawn(
                caseReference(), reference(), "Request %s was withdrawn".formatted(reference()), reason));
    }

    /** The same service of the same lot or list for the same number of the social-care system, asked for before. */
    boolean isSameNeedAs(ServiceRequest later) {
        RequestView mine = view();
        RequestView theirs = later.view();
        return !reference().equals(later.reference())
                && mine.systemReference().equals(theirs.systemReference())
                && Objects.equals(mine.lot(), theirs.lot())
                && mine.accreditedList().equals(theirs.accreditedList())
                && mine.service().equalsIgnoreCase(theirs.service());
    }

    private void moveTo(RequestStatus next) {
        Refusal.unless(status.next().contains(next), "", "request %s is %s".formatted(reference(), word()));
        status = next;
    }

    private String word() {
        return switch (status) {
            case RECEIVED -> "received and not offered yet";
            case OFFERED -> "being offered";
            case ACCEPTED -> "accepted already";
            case PLACED -> "placed already";
            case TO_PURCHASING_SYSTEM -> "with the purchasing system";
            case WITHDRAWN -> "withdrawn";
        };
    }

    RequestView view() {
        return view(status, closedBecause, purchasingReference);
    }

    RequestStatus status() {
        return status;
    }
}
