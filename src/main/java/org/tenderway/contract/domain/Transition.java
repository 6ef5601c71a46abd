package org.tenderway.contract.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.CutOver;
import org.tenderway.contract.CutOverDecided;
import org.tenderway.contract.MobilisationPlanned;
import org.tenderway.contract.ReferralRule;
import org.tenderway.contract.ServiceUserTransitionPlanned;
import org.tenderway.contract.TransitionClosed;
import org.tenderway.tender.LotRoleView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The change from the old providers of one lot-role to the new: mobilisation, cut-over, people who move, its end. */
@Entity
@Table(name = "contract_transition")
class Transition extends AbstractAggregateRoot<Transition> {

    @Id
    private String lotRole;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private String incumbent;

    private boolean incumbentReplaced;

    private @Nullable String mobilisationLead;

    private @Nullable String mobilisationPlan;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ReferralRule newReferrals;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ReferralRule outstandingReferrals;

    private @Nullable LocalDate cutOverOn;

    private @Nullable String serviceUserPlan;

    private @Nullable LocalDate closedOn;

    private @Nullable String exceptedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_mobilisation_done", joinColumns = @JoinColumn(name = "lot_role"))
    @Column(name = "item")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<MobilisationItem> done = EnumSet.noneOf(MobilisationItem.class);

    protected Transition() {}

    Transition(LotRoleView place, LocalDate startsOn, LocalDate endsOn, boolean incumbentReplaced) {
        this.lotRole = place.reference();
        this.caseReference = place.caseReference().value();
        this.title = place.title();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.incumbent = place.incumbent();
        this.incumbentReplaced = incumbentReplaced;
    }

    void plan(String lead, String plan, Set<MobilisationItem> doneAlready) {
        refuseOnceClosed();
        Refusal.unless(!lead.isBlank(), "mobilisationLead", "say who leads the mobilisation");
        Refusal.unless(lead.length() <= 200, "mobilisationLead", "keep this within 200 characters");
        Refusal.unless(!plan.isBlank(), "mobilisationPlan", "describe how the service is mobilised");
        mobilisationLead = lead;
        mobilisationPlan = plan;
        done.addAll(doneAlready);
        registerEvent(new MobilisationPlanned(
                caseReference(), lotRole, "%s: the mobilisation was planned".formatted(title), ""));
    }

    void decideCutOver(ReferralRule forNew, ReferralRule forOutstanding, @Nullable LocalDate from) {
        refuseOnceClosed();
        LocalDate day = from == null ? startsOn : from;
        Refusal.unless(
                !day.isBefore(startsOn) && !day.isAfter(endsOn),
                "cutOverOn",
                "the cut-over lies between %s and %s".formatted(Days.plain(startsOn), Days.plain(endsOn)));
        newReferrals = forNew;
        outstandingReferrals = forOutstanding;
        cutOverOn = day;
        registerEvent(new CutOverDecided(
                caseReference(),
                lotRole,
                "%s: from %s new referrals go %s; outstanding referrals %s"
                        .formatted(title, Days.plain(day), forNew.label(), forOutstanding.label()),
                ""));
    }

    void planServiceUsers(String plan) {
        refuseOnceClosed();
        Refusal.unless(!plan.isBlank(), "serviceUserPlan", "describe how people move to the new provider");
        serviceUserPlan = plan;
        registerEvent(new ServiceUserTransitionPlanned(
                caseReference(),
                lotRole,
                "%s: it was planned how people move from the outgoing provider".formatted(title),
                ""));
    }

    void close(Set<MobilisationItem> doneNow, String reason, LocalDate today) {
        refuseOnceClosed();
        Refusal.unless(
                !today.isBefore(startsOn),
                "",
                "the transition cannot close before the contracts start on %s".formatted(Days.plain(startsOn)));
        Refusal.unless(cutOverOn != null, "", "the cut-over has not been decided");
        Refusal.unless(
                !incumbentReplaced || serviceUserPlan != null,
                "",
                "the provider changes: plan first how people move from %s".formatted(incumbent));
        done.addAll(doneNow);
        String open = EnumSet.allOf(MobilisationItem.class).stream()
                .filter(item -> !done.contains(item))
                .map(MobilisationItem::label)
                .collect(Collectors.joining("; "));
        Refusal.unless(
                open.isEmpty() || !reason.isBlank(),
                "exceptedBecause",
                "these are still open: %s. Finish them, or say why the transition closes without them".formatted(open));
        exceptedBecause = open.isEmpty() ? null : reason;
        closedOn = today;
        registerEvent(new TransitionClosed(
                caseReference(), lotRole, "%s: the transition was closed".formatted(title), reason));
    }

    private void refuseOnceClosed() {
        if (closedOn != null) {
            throw Refusal.because("the transition was closed on %s".formatted(Days.plain(closedOn)));
        }
    }

    boolean isIncumbentReplaced() {
        return incumbentReplaced;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Optional<CutOver> cutOver() {
        LocalDate day = cutOverOn;
        ReferralRule forNew = newReferrals;
        ReferralRule forOutstanding = outstandingReferrals;
        return day == null || forNew == null || forOutstanding == null
                ? Optional.empty()
                : Optional.of(new CutOver(lotRole, day, forNew, forOutstanding, closedOn));
    }

    TransitionView view() {
        return new TransitionView(
                lotRole,
                caseReference(),
                title,
                startsOn,
                endsOn,
                incumbent,
                incumbentReplaced,
                newReferrals == null ? "" : newReferrals.label(),
                outstandingReferrals == null ? "" : outstandingReferrals.label(),
                cutOverOn,
                closedOn,
                done);
    }

    private CaseReference caseReference() {
        return new CaseReference(caseReference);
    }
}
