package org.tenderway.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.notification.LetterSent;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** One letter to one recipient about one happening. */
@Entity
@Table(name = "notification_letter")
class Letter extends AbstractAggregateRoot<Letter> {

    @Id
    private String letterKey;

    @Version
    private @Nullable Integer version;

    @Column
    private String kind;

    @Column
    private String caseReference;

    @Column
    private String about;

    @Column
    private String recipient;

    @Column
    private String occurrence;

    @Column
    private String recipientName;

    @Column
    private String address;

    @Column
    private String subject;

    @Column(length = 100_000)
    private String body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LetterStatus status;

    @Column
    private Instant queuedAt;

    private @Nullable Instant sentAt;

    private @Nullable Instant failedAt;

    private int failures;

    private @Nullable Instant notBefore;

    @SuppressWarnings("NullAway") // filled by the persistence provider
    protected Letter() {}

    Letter(Draft draft, LetterTexts.Text text, Instant now, @Nullable Instant notBefore) {
        letterKey = keyOf(draft);
        kind = draft.kind();
        caseReference = draft.fact().caseReference().value();
        about = draft.fact().subject();
        recipient = draft.recipient().reference();
        occurrence = draft.occurrence();
        recipientName = draft.recipient().name();
        address = draft.recipient().address();
        subject = text.subject();
        body = text.body();
        status = address.isBlank() ? LetterStatus.NO_ADDRESS : LetterStatus.QUEUED;
        queuedAt = now;
        this.notBefore = notBefore;
        registerEvent(new LetterQueued(letterKey, notBefore));
    }

    /** The same for the same letter every time, and telling nothing about it: it stands in logs and on job lists. */
    static String keyOf(Draft draft) {
        String whole = String.join(
                "\u0000",
                draft.kind(),
                draft.fact().subject(),
                draft.recipient().reference(),
                draft.occurrence());
        return "L-" + sha256(whole).substring(0, 24);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    boolean isOver() {
        return status.next().isEmpty();
    }

    boolean isDigest() {
        return kind.equals(DailyDigest.KIND);
    }

    boolean isWithoutAddress() {
        return status == LetterStatus.NO_ADDRESS;
    }

    void goesTo(String found) {
        become(LetterStatus.QUEUED);
        address = found;
    }

    String kind() {
        return kind;
    }

    String about() {
        return about;
    }

    String occurrence() {
        return occurrence;
    }

    String body() {
        return body;
    }

    String recipient() {
        return recipient;
    }

    void sent(Instant now) {
        become(LetterStatus.SENT);
        sentAt = now;
        // The trail is of cases; what somebody was reminded of on a morning is not.
        if (!isDigest()) {
            registerEvent(new LetterSent(
                    new CaseReference(caseReference), about, "The letter “%s” was sent".formatted(subject)));
        }
    }

    void reads(String written) {
        body = written;
    }

    void notNeeded() {
        become(LetterStatus.NOT_NEEDED);
    }

    void failed(Instant now) {
        become(LetterStatus.FAILED);
        failedAt = now;
        failures++;
    }

    private void become(LetterStatus next) {
        Refusal.unless(status.next().contains(next), "status", "the letter %s is sent already".formatted(letterKey));
        status = next;
    }

    LetterView view() {
        return new LetterView(
                letterKey,
                kind,
                new CaseReference(caseReference),
                about,
                recipientName,
                address,
                subject,
                body,
                queuedAt,
                sentAt,
                status,
                failures,
                notBefore);
    }
}
