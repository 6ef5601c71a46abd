package org.tenderway.clarification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation wants to hear of a tender. Whether it ever asked anything is not in it. */
@Entity
@Table(name = "clarification_interest")
class Interest {

    @Id
    private String interest;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String account;

    /** Always none: a count would tell who asked when only one did. */
    @Column
    private int questions;

    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    Interest(String tender, String account) {
        this.interest = UUID.randomUUID().toString();
        this.tender = tender;
        this.account = account;
    }

    String tender() {
        return tender;
    }

    String account() {
        return account;
    }
}
