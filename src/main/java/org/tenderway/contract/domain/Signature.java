package org.tenderway.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The row without which the database lets no awarded contract be signed. Its constraints repeat the law of the gates. */
@Entity
@Table(name = "contract_signature")
class Signature {

    @Id
    private String contract;

    @Column
    private String lotRole;

    @Column
    private LocalDate signedOn;

    @Column
    private LocalDate firstSigningDate;

    @Column
    private String gatesBy;

    @Column
    private String signedBy;

    @Column
    private String signedByName;

    protected Signature() {}

    Signature(
            String contract,
            String lotRole,
            LocalDate signedOn,
            LocalDate firstSigningDate,
            String gatesBy,
            String signedBy,
            String signedByName) {
        this.contract = contract;
        this.lotRole = lotRole;
        this.signedOn = signedOn;
        this.firstSigningDate = firstSigningDate;
        this.gatesBy = gatesBy;
        this.signedBy = signedBy;
        this.signedByName = signedByName;
    }
}
