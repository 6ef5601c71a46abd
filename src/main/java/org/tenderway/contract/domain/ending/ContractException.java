package org.tenderway.contract.domain.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.Days;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** An end that passes, or has passed, in a way that the rules do not foresee: named, grounded, authorised, reviewed. */
@Entity
@Table(name = "contract_exception")
class ContractException {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private LocalDate aboutEnd;

    @Column(name = "exception_name")
    private String name;

    @Column
    private String ground;

    @Column
    private String reason;

    @Column
    private String proposedBy;

    @Column
    private String proposedByName;

    @Column
    private LocalDate proposedOn;

    private @Nullable String decision;

    private @Nullable LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExceptionStatus status;

    private String closedBecause = "";

    private @Nullable String openFor;

    protected ContractException() {}

    private ContractException(
            String reference, String contract, LocalDate aboutEnd, ExceptionStatus status, Actor by, LocalDate today) {
        this.reference = reference;
        this.contract = contract;
        this.openFor = contract;
        this.aboutEnd = aboutEnd;
        this.status = status;
        this.name = "Ended without an answer";
        this.ground = "";
        this.reason = "";
        this.proposedBy = by.userId();
        this.proposedByName = by.name();
        this.proposedOn = today;
    }

    static ContractException unaccounted(String reference, String contract, LocalDate end, LocalDate today) {
        return new ContractException(reference, contract, end, ExceptionStatus.UNACCOUNTED, Actor.SYSTEM, today);
    }

    static ContractException proposed(
            String reference, String contract, LocalDate end, NewException asked, Actor by, LocalDate today) {
        var exception = new ContractException(reference, contract, end, ExceptionStatus.PROPOSED, by, today);
        Refusal.unless(
                !asked.name().isBlank() && asked.name().length() <= 200,
                "exceptionName",
                "name the exception, for example “Holding over until the new service starts”");
        exception.name = asked.name().strip();
        exception.explain(asked.ground(), asked.reason());
        exception.reviewLater(asked.reviewOn(), end);
        return exception;
    }

    private void explain(String typedGround, String typedReason) {
        Refusal.unless(!typedGround.isBlank(), "ground", "give the legal ground of the exception");
        Refusal.unless(!typedReason.isBlank(), "reason", "say why the exception is needed");
        Refusal.unless(
                typedGround.length() <= 4000 && typedReason.length() <= 4000,
                "reason",
                "keep ground and reason within 4,000 characters each");
        ground = typedGround.strip();
        reason = typedReason.strip();
    }

    private void reviewLater(@Nullable LocalDate day, LocalDate after) {
        if (day == null) {
            throw new Refusal("reviewOn", "give the day on which the exception is reviewed");
        }
        Refusal.unless(day.isAfter(after), "reviewOn", "the review lies after %s".formatted(Days.plain(after)));
        Refusal.unless(!day.isAfter(after.plusMonths(6)), "reviewOn", "an exception is reviewed within six months");
        reviewOn = day;
    }

    void putTo(String asked) {
        decision = asked;
    }

    void stand() {
        moveTo(ExceptionStatus.STANDING);
    }

    void account(String typedGround, String typedReason, @Nullable LocalDate review, LocalDate today) {
        explain(typedGround, typedReason);
        reviewLater(review, today);
        moveTo(ExceptionStatus.STANDING);
    }

    /** Goes on to another review, or is over. */
    void review(boolean over, @Nullable LocalDate next, String because, LocalDate today) {
        Refusal.unless(status == ExceptionStatus.STANDING, "over", "only an exception that stands is reviewed");
        Refusal.unless(!because.isBlank(), "reason", "say what the review found");
        Refusal.unless(because.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        if (over) {
            close(ExceptionStatus.CLOSED, because);
        } else {
            reviewLater(next, today);
        }
    }

    void close(ExceptionStatus as, String because) {
        moveTo(as);
        closedBecause = because.strip();
        openFor = null;
    }

    private void moveTo(ExceptionStatus next) {
        Refusal.unless(status.next().contains(next), "", "this exception is settled already");
        status = next;
    }

    ExceptionView view() {
        return new ExceptionView(
                reference,
                contract,
                aboutEnd,
                name,
                ground,
                reason,
                proposedByName,
                decision == null ? "" : decision,
                reviewOn,
                status,
                closedBecause);
    }
}
