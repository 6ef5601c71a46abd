package org.tenderway.contract.domain.transition;

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
import org.tenderway.vocabulary.Refusal;

/** One package of care on its way from an old provider to a new one. */
@Entity
@Table(name = "contract_package")
class MovingPackage {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String reference;

    @Column
    private String fromProvider;

    @Column
    private String toProvider;

    @Column
    private LocalDate movesOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PackageStatus status;

    private @Nullable String exceptedBecause;

    protected MovingPackage() {}

    MovingPackage(String lotRole, PackageRow row) {
        this.id = idOf(lotRole, row.reference());
        this.lotRole = lotRole;
        this.reference = row.reference();
        this.status = PackageStatus.WAITING;
        take(row);
    }

    static String idOf(String lotRole, String reference) {
        return "%s/%s".formatted(lotRole, reference);
    }

    /** Whether the row would take a moved package back. */
    boolean contradicts(PackageRow row) {
        return row.status() != status && !status.next().contains(row.status());
    }

    void take(PackageRow row) {
        Refusal.unless(
                !contradicts(row),
                "rows",
                "package %s is %s already".formatted(reference, status.name().toLowerCase(java.util.Locale.ROOT)));
        fromProvider = row.from();
        toProvider = row.to();
        movesOn = row.movesOn();
        status = row.status();
        exceptedBecause = row.status() == PackageStatus.EXCEPTED ? row.exceptedBecause() : null;
    }

    PackageRow row() {
        return new PackageRow(
                reference, fromProvider, toProvider, movesOn, status, exceptedBecause == null ? "" : exceptedBecause);
    }
}
