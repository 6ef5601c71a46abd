package org.tenderway.supplier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tenderway.supplier.Colleagues.Invited;

/** Somebody who was asked to sign in for an organisation and has not come yet. */
@Entity
class SupplierInvitation {

    static final Duration LIVES = Duration.ofDays(7);

    @Id
    private String invitation;

    @Version
    private @Nullable Integer version;

    @Column
    private String account;

    @Column
    private String name;

    @Column
    private String email;

    @Column
    private String tokenHash;

    @Column
    private Instant invitedAt;

    @SuppressWarnings("NullAway.Init")
    protected SupplierInvitation() {}

    SupplierInvitation(
            String invitation, String account, String name, String email, String hashOfToken, Instant invitedAt) {
        this.invitation = invitation;
        this.account = account;
        this.name = TypedName.checked(name, "name", "enter the name of your colleague");
        this.email = Supplier.checked(email);
        this.tokenHash = hashOfToken;
        this.invitedAt = invitedAt;
    }

    String invitation() {
        return invitation;
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    boolean stands(Instant now) {
        return !now.isAfter(invitedAt.plus(LIVES));
    }

    Invited view() {
        return new Invited(invitation, name, email, invitedAt.plus(LIVES));
    }
}
