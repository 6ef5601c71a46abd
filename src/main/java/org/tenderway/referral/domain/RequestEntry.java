package org.tenderway.referral.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.accreditation.Registration;
import org.tenderway.identity.Actor;
import org.tenderway.referral.AmountUnit;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.RequestStatus;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.Urgency;
import org.tenderway.vocabulary.CaseReference;

/** What was asked for, as it was entered; none of it changes afterwards. */
@MappedSuperclass
abstract class RequestEntry extends AbstractAggregateRoot<ServiceRequest> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    private @Nullable Integer lot;

    @Column
    private String lotName;

    private @Nullable String accreditedList;

    @Column
    private String service;

    @Column
    private LocalDate neededFrom;

    @Column
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AmountUnit unit;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Registration registration;

    @Column
    private String area;

    @Column
    private String systemReference;

    private boolean outstanding;

    private boolean direct;

    @Column
    private Instant receivedAt;

    @Column
    private String receivedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_request_choice", joinColumns = @JoinColumn(name = "request"))
    @OrderColumn(name = "position")
    @Column(name = "accreditation")
    private List<String> choices = new ArrayList<>();

    protected RequestEntry() {}

    RequestEntry(String reference, NewRequest asked, String lotName, boolean direct, Actor by, Instant now) {
        this.reference = reference;
        this.caseReference = asked.caseReference().value();
        this.lot = asked.lot();
        this.lotName = lotName;
        this.accreditedList = asked.accreditedList().isBlank() ? null : asked.accreditedList();
        this.service = asked.service().strip();
        this.neededFrom = asked.neededFrom();
        this.amount = asked.amount();
        this.unit = asked.unit();
        this.urgency = asked.urgency();
        this.registration = asked.registration();
        this.area = asked.area().strip();
        this.systemReference = asked.systemReference().strip();
        this.outstanding = asked.outstanding();
        this.direct = direct;
        this.receivedAt = now;
        this.receivedBy = by.userId();
        this.choices.addAll(asked.choices());
    }

    String about() {
        return lot == null ? lotName : "Lot %d %s".formatted(lot, lotName);
    }

    RequestView view(RequestStatus status, String closedBecause, String purchasingReference) {
        return new RequestView(
                reference,
                caseReference(),
                lot,
                accreditedList == null ? "" : accreditedList,
                about(),
                service,
                neededFrom,
                amount,
                unit,
                urgency,
                registration,
                area,
                systemReference,
                status,
                outstanding,
                direct,
                receivedAt,
                closedBecause,
                purchasingReference);
    }

    /** New work begins today at the earliest, however long it has been waited for. */
    LocalDate neededFromOrToday(LocalDate today) {
        return neededFrom.isAfter(today) ? neededFrom : today;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String reference() {
        return reference;
    }

    String service() {
        return service;
    }

    LocalDate neededFrom() {
        return neededFrom;
    }

    List<String> choices() {
        return List.copyOf(choices);
    }
}
