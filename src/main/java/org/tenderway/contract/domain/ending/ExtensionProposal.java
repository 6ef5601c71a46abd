package org.tenderway.contract.domain.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** An extension on its way: proposed, put to its authority, and signed as a deed, or come to nothing. */
@Entity
@Table(name = "contract_extension_proposal")
class ExtensionProposal {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private LocalDate aboutEnd;

    @Column
    private LocalDate newEnd;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "extension_kind")
    private ExtensionKind kind;

    @Column
    private String ground;

    @Column
    private String reason;

    private @Nullable BigDecimal mostSpent;

    @Column
    private String besideIt;

    @Column
    private String proposedBy;

    @Column
    private String proposedByName;

    @Column
    private LocalDate proposedOn;

    private @Nullable String decision;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ExtensionStatus status = ExtensionStatus.PROPOSED;

    private String closedBecause = "";

    private @Nullable String signedBy;

    private @Nullable String signedByName;

    private @Nullable LocalDate signedOn;

    private @Nullable String openFor;

    protected ExtensionProposal() {}

    ExtensionProposal(
            String reference,
            String contract,
            LocalDate aboutEnd,
            LocalDate newEnd,
            NewExtension asked,
            Actor by,
            LocalDate today) {
        this.kind = ExtensionKind.of(asked.kind());
        Refusal.unless(
                !kind.isBridge() || !newEnd.isAfter(aboutEnd.plusMonths(ExtensionKind.LONGEST_BRIDGE_MONTHS)),
                "newEnd",
                "%s lasts at most 12 months".formatted(kind.label().toLowerCase(Locale.ROOT)));
        this.ground = kind.ground(asked.ground());
        Refusal.unless(ground.length() <= 400, "ground", "keep the ground within 400 characters");
        Refusal.unless(asked.besideIt().length() <= 300, "besideIt", "keep this within 300 characters");
        Money most = asked.mostSpent();
        this.mostSpent = most == null ? null : most.pounds();
        this.reference = reference;
        this.contract = contract;
        this.openFor = contract;
        this.aboutEnd = aboutEnd;
        this.newEnd = newEnd;
        this.reason = asked.reason().strip();
        this.besideIt = asked.besideIt().strip();
        this.proposedBy = by.userId();
        this.proposedByName = by.name();
        this.proposedOn = today;
    }

    void putTo(String asked) {
        decision = asked;
    }

    void sign(Actor by, LocalDate today) {
        Refusal.unless(
                !by.userId().equals(proposedBy),
                "confirm",
                "you proposed this extension: somebody else signs the deed");
        close(ExtensionStatus.SIGNED, "");
        signedBy = by.userId();
        signedByName = by.name();
        signedOn = today;
    }

    void close(ExtensionStatus as, String because) {
        Refusal.unless(
                status.next().contains(as),
                "",
                "this extension is %s already".formatted(status.name().toLowerCase(Locale.ROOT)));
        status = as;
        closedBecause = because;
        openFor = null;
    }

    boolean isOpen() {
        return status == ExtensionStatus.PROPOSED;
    }

    String reference() {
        return reference;
    }

    ExtensionView view() {
        return new ExtensionView(
                reference,
                contract,
                aboutEnd,
                newEnd,
                kind,
                ground,
                reason,
                mostSpent == null ? null : new Money(mostSpent),
                besideIt,
                proposedByName,
                proposedOn,
                decision == null ? "" : decision,
                status,
                closedBecause,
                signedByName == null ? "" : signedByName,
                signedOn);
    }
}
