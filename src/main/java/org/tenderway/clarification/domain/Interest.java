package org.tenderway.clarification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** An organisation wants to hear of a tender. It counts questions and knows none. */
@Entity
@Table(name = "clarification_interest")
class Interest {

    private static final int MOST = 250;

    @Id
    private String interest;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String account;

    @Column
    private int questions;

    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    Interest(String tender, String account) {
        this.interest = UUID.randomUUID().toString();
        this.tender = tender;
        this.account = account;
    }

    void asks() {
        Refusal.unless(questions < MOST, "question", "you have asked %d questions already".formatted(MOST));
        questions++;
    }

    String tender() {
        return tender;
    }

    String account() {
        return account;
    }
}
