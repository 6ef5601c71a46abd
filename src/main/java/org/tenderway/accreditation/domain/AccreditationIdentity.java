package org.tenderway.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.accreditation.Registration;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Which home of which provider on which list; it never changes. */
@MappedSuperclass
abstract class AccreditationIdentity extends AbstractAggregateRoot<Accreditation> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String list;

    @Column
    private String caseReference;

    @Column
    private String supplier;

    @Column
    private String home;

    @Column
    private String homeKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Registration registration;

    private boolean incumbent;

    @Column
    private LocalDate enteredOn;

    protected AccreditationIdentity() {}

    AccreditationIdentity(
            String reference,
            AccreditedList list,
            String supplier,
            String home,
            Registration registration,
            boolean incumbent,
            LocalDate today) {
        this.reference = reference;
        this.list = list.reference();
        this.caseReference = list.caseReference().value();
        this.supplier = supplier;
        this.home = tidy(home);
        this.homeKey = keyOf(home);
        this.registration = registration;
        this.incumbent = incumbent;
        this.enteredOn = today;
        Refusal.unless(!this.home.isEmpty(), "home", "enter the name of the home");
        Refusal.unless(this.home.length() <= 200, "home", "keep the name of the home within 200 characters");
    }

    /** The same home is written in many ways. */
    static String keyOf(String home) {
        return tidy(home).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String home) {
        return home.strip().replaceAll("\\s+", " ");
    }

    AccreditationFacts facts() {
        return new AccreditationFacts(caseReference(), reference, list, home);
    }

    String reference() {
        return reference;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String list() {
        return list;
    }

    String supplier() {
        return supplier;
    }

    String home() {
        return home;
    }

    Registration registration() {
        return registration;
    }

    boolean isIncumbent() {
        return incumbent;
    }
}
