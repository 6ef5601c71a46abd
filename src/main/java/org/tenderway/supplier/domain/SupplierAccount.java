package org.tenderway.supplier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An organisation that registered itself. */
@Entity
class SupplierAccount {

    @Id
    private String account;

    @Version
    private @Nullable Integer version;

    @Column
    private String name;

    @Column
    private @Nullable String supplier;

    @Column
    private LocalDate registeredOn;

    @SuppressWarnings("NullAway.Init")
    protected SupplierAccount() {}

    SupplierAccount(String account, String name, LocalDate today) {
        this.account = account;
        this.name = TypedName.checked(name, "organisation", "enter the name of your organisation");
        this.registeredOn = today;
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    @Nullable
    String supplier() {
        return supplier;
    }

    void isKnownAs(String reference) {
        supplier = reference;
    }
}
