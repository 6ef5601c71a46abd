package org.tenderway.supplier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.vocabulary.Refusal;

/** Somebody who signs in for an organisation. */
@Entity
class SupplierPerson {

    static final Duration TOKEN_LIVES = Duration.ofHours(48);

    private static final Duration RESET_LIVES = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_WAIT_IN_DOUBLINGS = 6;

    @Id
    private String person;

    @Version
    private @Nullable Integer version;

    @Column
    private String account;

    @Column(name = "sign_in")
    private String enteredAs;

    @Column
    private String name;

    @Column
    private String email;

    @Column
    private String passwordHash;

    @Column
    private boolean confirmed;

    @Column
    private @Nullable String tokenHash;

    @Column
    private @Nullable Instant tokenUntil;

    @Column
    private int passwordNumber = 1;

    @Column
    private @Nullable String resetHash;

    @Column
    private @Nullable Instant resetUntil;

    @Column
    private int failures;

    @Column
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected SupplierPerson() {}

    SupplierPerson(
            String person, SupplierAccount account, String signIn, String name, String email, String passwordHash) {
        this.person = person;
        this.account = account.account();
        this.enteredAs = keyOf(signIn);
        this.name = TypedName.checked(name, "person", "enter your name");
        this.email = Supplier.checked(email);
        this.passwordHash = passwordHash;
    }

    static String keyOf(String signIn) {
        return signIn.strip().toLowerCase(Locale.ROOT);
    }

    void isAsked(String hashOfToken, Instant now) {
        tokenHash = hashOfToken;
        tokenUntil = now.plus(TOKEN_LIVES);
    }

    void confirm(Instant now) {
        Refusal.unless(tokenUntil != null && !now.isAfter(tokenUntil), "", "this link is too old: register once more");
        confirm();
    }

    void confirm() {
        confirmed = true;
        tokenHash = null;
        tokenUntil = null;
    }

    /** An address that nobody confirmed may be typed again, though not as often as somebody likes to send mail. */
    boolean mayRegisterAgain(Instant now) {
        return !confirmed
                && (tokenUntil == null
                        || !now.isBefore(tokenUntil.minus(TOKEN_LIVES).plus(PATIENCE)));
    }

    /** Not as often as somebody likes to send mail. */
    boolean mayAskForPassword(Instant now) {
        return resetUntil == null || !now.isBefore(resetUntil.minus(RESET_LIVES).plus(PATIENCE));
    }

    void asksForPassword(String hashOfToken, Instant now) {
        resetHash = hashOfToken;
        resetUntil = now.plus(RESET_LIVES);
    }

    boolean mayChoosePassword(Instant now) {
        return confirmed && resetUntil != null && !now.isAfter(resetUntil);
    }

    /** The link is used up; the time of asking stays, so that mail is not sent too often. */
    void choosesPassword(String encoded) {
        passwordHash = encoded;
        passwordNumber++;
        resetHash = null;
        signedIn();
    }

    int passwordNumber() {
        return passwordNumber;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void triedWrongly(Instant now) {
        failures++;
        if (failures >= TRIES) {
            int doublings = Math.min(failures - TRIES, LONGEST_WAIT_IN_DOUBLINGS);
            lockedUntil = now.plus(FIRST_WAIT.multipliedBy(1L << doublings));
        }
    }

    void signedIn() {
        failures = 0;
        lockedUntil = null;
    }

    String account() {
        return account;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    SignedInSupplier view(SupplierAccount of) {
        return new SignedInSupplier(person, name, email, account, of.name());
    }
}
