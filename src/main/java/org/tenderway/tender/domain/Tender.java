package org.tenderway.tender.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.DeadlineMoved;
import org.tenderway.tender.DeadlineProposed;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderAbandoned;
import org.tenderway.tender.TenderCreated;
import org.tenderway.tender.TenderDesigned;
import org.tenderway.tender.TenderPublished;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One tender: designed, approved by a second person, published. */
@Entity
class Tender extends AbstractAggregateRoot<Tender> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Column
    private String council;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderRole providerRole;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Regime regime;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TenderStatus status = TenderStatus.DRAFT;

    private String abandonedBecause = "";

    @Embedded
    private Notice notice = new Notice();

    @Embedded
    private Design design = new Design();

    protected Tender() {}

    Tender(ProgrammeView programme, ProviderRole role) {
        reference = programme.reference() + "-" + role;
        caseReference = programme.reference().value();
        title = role == ProviderRole.LEAD ? "Lead provider tender" : "Additional provider tender";
        council = programme.council();
        providerRole = role;
        regime = programme.regime();
        channel = programme.channel();
    }

    /** States that it exists, once its lots do: whoever hears of it may ask for them. */
    Tender created(int lots) {
        registerEvent(new TenderCreated(
                caseReference(),
                reference,
                "%s was created with %s".formatted(title, lots == 1 ? "one lot" : lots + " lots"),
                ""));
        return this;
    }

    /** The design, which stands once it is settled. */
    Design design() {
        Refusal.unless(status == TenderStatus.DRAFT, "", "the tender is settled: its design can no longer change");
        return design;
    }

    void settle() {
        design().refuseUnlessComplete();
        become(TenderStatus.DESIGNED);
        int count = design.criteria().size();
        registerEvent(new TenderDesigned(
                caseReference(),
                reference,
                "%s was designed with %s".formatted(title, count == 1 ? "one criterion" : count + " criteria"),
                design.impactAssessment()));
    }

    /** The notice of a designed tender, to prepare and to approve. */
    Notice notice() {
        return notice;
    }

    void prepareNotice(Instant until, String preparer) {
        Refusal.unless(
                status == TenderStatus.DESIGNED,
                "deadline",
                "only a designed tender that is not published has a notice");
        notice.prepare(until, preparer);
    }

    void publish(LocalDate today, Instant now, String deadlineInWords) {
        notice.publish(today, now);
        become(TenderStatus.PUBLISHED);
        registerEvent(new TenderPublished(
                caseReference(), reference, "%s was published; it closes at %s".formatted(title, deadlineInWords), ""));
    }

    void proposeDeadline(Instant later, String person, String reason, Instant now, Function<Instant, String> inWords) {
        refuseUnlessPublished();
        notice.proposeMove(later, person, reason, now);
        String what = "A later deadline was proposed for %s: %s".formatted(title, inWords.apply(later));
        registerEvent(new DeadlineProposed(caseReference(), reference, what, reason.strip()));
    }

    void moveDeadline(String approver, Instant now, Function<Instant, String> inWords) {
        refuseUnlessPublished();
        String reason = notice.move(approver, now);
        Instant deadline = Objects.requireNonNull(notice.deadline());
        registerEvent(new DeadlineMoved(
                caseReference(), reference, "%s now closes at %s".formatted(title, inWords.apply(deadline)), reason));
    }

    private void refuseUnlessPublished() {
        Refusal.unless(
                status == TenderStatus.PUBLISHED,
                "deadline",
                "the deadline moves only while the tender is published and open");
    }

    void abandon(String reason) {
        Refusal.unless(!reason.isBlank(), "reason", "say why the tender is abandoned");
        Refusal.unless(status != TenderStatus.ABANDONED, "reason", "the tender is abandoned already");
        become(TenderStatus.ABANDONED);
        abandonedBecause = reason.strip();
        registerEvent(new TenderAbandoned(caseReference(), reference, title + " was abandoned", abandonedBecause));
    }

    private void become(TenderStatus next) {
        Refusal.unless(
                status.next().contains(next),
                "",
                "the tender is %s and cannot become %s".formatted(lower(status), lower(next)));
        status = next;
    }

    private static String lower(TenderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String title() {
        return title;
    }

    String reference() {
        return reference;
    }

    String scoringRules() {
        return design.scoringRules();
    }

    @Nullable
    TermView term() {
        return design.term();
    }

    TenderView view() {
        return new TenderView(
                reference,
                caseReference(),
                title,
                council,
                providerRole,
                regime,
                channel,
                status,
                notice.publishedOn(),
                notice.deadline(),
                design.term(),
                design.criteria(),
                design.minimumQuality(),
                design.impactAssessment());
    }
}
