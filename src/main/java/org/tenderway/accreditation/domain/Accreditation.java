package org.tenderway.accreditation.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.Registration;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** One provider on one list: invited or applying, assessed, approved, signed, looked at again. */
@Entity
@Table(name = "accreditation")
class Accreditation extends AccreditationState {

    private int attempt;

    private @Nullable String assessor;

    @Embedded
    private @Nullable Approval approval;

    private @Nullable Integer certificate;

    private @Nullable LocalDate accreditedFrom;

    @Embedded
    private @Nullable Lapse lapse;

    @Embedded
    private @Nullable RenewalWatch watch;

    protected Accreditation() {}

    Accreditation(
            String reference,
            AccreditedList list,
            String supplier,
            String home,
            Registration registration,
            boolean incumbent,
            LocalDate today) {
        super(reference, list, supplier, home, registration, incumbent, today);
        registerEvent(incumbent ? facts().invited() : facts().opened());
    }

    /** The next attempt, handed in with the answers to what was asked. */
    Attempt submit(Map<String, Answer> answers, List<String> asked, Actor by, LocalDate today) {
        moveTo(AccreditationStatus.APPLIED, "an application");
        attempt++;
        registerEvent(facts().submitted(attempt, asked));
        AttemptKind kind = attempt == afreshAfter() + 1 ? AttemptKind.APPLICATION : AttemptKind.REMEDY;
        return new Attempt(reference(), attempt, kind, answers, by, today);
    }

    void assessed(Standing standing, Actor by, LocalDate today) {
        boolean met = standing.isMet(today);
        moveTo(met ? AccreditationStatus.PASSED : AccreditationStatus.NOT_ACCREDITED, "an assessment");
        assessor = by.userId();
        List<String> missed =
                standing.asked(today).stream().map(ListCriterion::code).toList();
        registerEvent(met ? facts().met() : facts().refused(missed));
    }

    void approve(Standing standing, Actor by, LocalDate today) {
        Refusal.unless(standing.isMet(today), "", "%s does not meet every minimum standard today".formatted(home()));
        Refusal.unless(
                !by.userId().equals(assessor), "", "whoever assessed the application cannot approve its outcome");
        moveTo(AccreditationStatus.APPROVED, "an approval");
        approval = new Approval(by.userId(), by.name(), today);
        registerEvent(facts().approved());
    }

    /** Back to the assessor as an attempt of its own, so that the earlier one stays as it was. */
    Attempt sendBack(Attempt last, String reason, Actor by, LocalDate today) {
        Refusal.unless(!reason.isBlank(), "reason", "say what the assessor should look at again");
        Refusal.unless(
                status() == AccreditationStatus.PASSED || status() == AccreditationStatus.APPROVED,
                "",
                "%s is %s: there is no outcome to send back".formatted(home(), status().word()));
        moveTo(AccreditationStatus.APPLIED, "an assessment");
        attempt++;
        approval = null;
        registerEvent(facts().returned(reason.strip()));
        return new Attempt(reference(), attempt, last.kind(), last.answers(), by, today);
    }

    /** Refuses whatever stands between the provider and its agreement; answers the number of its certificate. */
    int beginSigning(Standing standing, Actor by, LocalDate today) {
        Refusal.unless(
                status() == AccreditationStatus.APPROVED,
                "",
                "%s is %s: its agreement is not approved for signature".formatted(home(), status().word()));
        Refusal.unless(standing.isMet(today), "", "%s does not meet every minimum standard today".formatted(home()));
        Refusal.unless(
                !by.userId().equals(approvedBy()),
                "",
                "whoever approved the outcome cannot sign the agreement as well");
        return certificate == null ? 1 : certificate + 1;
    }

    void sign(int number, AccreditedList list, LocalDate today) {
        moveTo(AccreditationStatus.ACCREDITED, "a signature");
        certificate = number;
        LocalDate starts = list.term().startsOn();
        LocalDate from = today.isBefore(starts) ? starts : today;
        accreditedFrom = from;
        lapse = null;
        watch = new RenewalWatch(list.cycle().dueAfter(from), today);
        registerEvent(facts().accredited(from, list.term().endsOn()));
    }

    boolean isInForce(LocalDate day, AccreditedList list) {
        return status() == AccreditationStatus.ACCREDITED
                && accreditedFrom != null
                && !day.isBefore(accreditedFrom)
                && !day.isAfter(list.term().endsOn());
    }

    void promptRenewal(LocalDate today) {
        RenewalWatch due = watch();
        due.asked(today);
        registerEvent(facts().prompted(due.due()));
    }

    /** An attempt that the council makes on its own evidence, with its verdicts. */
    Attempt look(Map<String, Answer> answers, Actor by, LocalDate today) {
        watch();
        attempt++;
        return new Attempt(reference(), attempt, AttemptKind.RENEWAL, answers, by, today);
    }

    void renew(Standing standing, AccreditedList list, LocalDate today) {
        Refusal.unless(
                standing.isMet(today), "decision", "%s does not meet every minimum standard today".formatted(home()));
        LocalDate next = list.cycle().dueAfter(today);
        watch = new RenewalWatch(next, today);
        registerEvent(facts().renewed(next));
    }

    void askRemedy(List<String> failed, @Nullable LocalDate by, LocalDate today) {
        watch().wantsRemedy(by, today);
        registerEvent(facts().remedyAsked(failed, by == null ? today : by));
    }

    void lapse(List<String> failed, String reason, LocalDate today) {
        moveTo(AccreditationStatus.LAPSED, "a lapse");
        lapse = new Lapse(today, reason.strip(), null);
        watch = null;
        registerEvent(facts().lapsed(failed));
    }

    void loseAgreement(String reason, LocalDate today) {
        moveTo(AccreditationStatus.LAPSED, "a lapse");
        lapse = new Lapse(today, reason, attempt);
        watch = null;
        registerEvent(facts().lostAgreement(reason));
    }

    /** The number of the last attempt that counts no more. */
    int afreshAfter() {
        Integer after = lapse == null ? null : lapse.afreshAfter();
        return after == null ? 0 : after;
    }

    void endWithList() {
        if (status() != AccreditationStatus.ENDED) {
            moveTo(AccreditationStatus.ENDED, "an end");
        }
    }

    /** Only who is accredited is looked at again. */
    RenewalWatch watch() {
        RenewalWatch due = watch;
        if (status() != AccreditationStatus.ACCREDITED || due == null) {
            throw Refusal.because("%s is %s: no renewal is due".formatted(home(), status().word()));
        }
        return due;
    }

    String assessor() {
        return assessor == null ? "" : assessor;
    }

    String approvedBy() {
        return approval == null ? "" : approval.approvedBy();
    }

    String approvedByName() {
        return approval == null ? "" : approval.approvedByName();
    }

    @Nullable
    LocalDate accreditedFrom() {
        return accreditedFrom;
    }

    @Nullable
    LocalDate renewalDueOn() {
        return watch == null ? null : watch.dueOn();
    }

    boolean hasAgreement() {
        return certificate != null;
    }
}
