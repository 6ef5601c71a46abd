package org.tenderway.contract.domain.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.CutOver;
import org.tenderway.contract.ReferralRule;
import org.tenderway.contract.domain.Days;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** From when who takes new and outstanding referrals, and whether a second person let it go ahead. */
@Embeddable
class CutOverPlan {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReferralRule newReferrals;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReferralRule outstandingReferrals;

    @Column
    private LocalDate cutOverOn;

    @Column
    private @Nullable String cutOverBy;

    @Embedded
    private @Nullable GoNoGo goNoGo;

    protected CutOverPlan() {}

    CutOverPlan(ReferralRule forNew, ReferralRule forOutstanding, LocalDate day, String by) {
        this.newReferrals = forNew;
        this.outstandingReferrals = forOutstanding;
        this.cutOverOn = day;
        this.cutOverBy = by;
    }

    static LocalDate within(LocalDate day, LocalDate from, LocalDate until, String field) {
        Refusal.unless(
                !day.isBefore(from) && !day.isAfter(until),
                field,
                "the cut-over lies between %s and %s".formatted(Days.plain(from), Days.plain(until)));
        return day;
    }

    void goesAhead(String reason, Actor by, LocalDate today) {
        decide(true, reason, by, today);
    }

    void waitsUntil(@Nullable LocalDate newDay, String reason, Actor by, LocalDate today) {
        if (newDay == null) {
            throw new Refusal("newDay", "enter the new day of the cut-over");
        }
        Refusal.unless(
                newDay.isAfter(cutOverOn), "newDay", "the new day must lie after %s".formatted(Days.plain(cutOverOn)));
        decide(false, reason, by, today);
        cutOverOn = newDay;
    }

    private void decide(boolean go, String reason, Actor by, LocalDate today) {
        Refusal.unless(!reason.isBlank(), "reason", "say why the cut-over goes ahead, or why not");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        Refusal.unless(
                !by.userId().equals(cutOverBy), "", "whoever planned the cut-over cannot decide that it goes ahead");
        goNoGo = new GoNoGo(go, reason.strip(), by.userId(), by.name(), today);
    }

    String words() {
        return "from %s new referrals go %s; outstanding referrals %s"
                .formatted(Days.plain(cutOverOn), newReferrals.label(), outstandingReferrals.label());
    }

    boolean isGo() {
        return goNoGo != null && goNoGo.isGo();
    }

    LocalDate day() {
        return cutOverOn;
    }

    ReferralRule forNew() {
        return newReferrals;
    }

    ReferralRule forOutstanding() {
        return outstandingReferrals;
    }

    @Nullable
    GoNoGo decision() {
        return goNoGo;
    }

    CutOver told(String lotRole, @Nullable LocalDate closedOn) {
        return new CutOver(lotRole, cutOverOn, newReferrals, outstandingReferrals, closedOn);
    }
}
