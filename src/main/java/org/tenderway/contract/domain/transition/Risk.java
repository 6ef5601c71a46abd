package org.tenderway.contract.domain.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** Something that may go wrong in a transition, with whoever sees to it. */
@Entity
@Table(name = "contract_risk")
class Risk {

    /** How likely, or how bad. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH;

        static Level of(String field, String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(typed.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(field, "choose low, medium or high"));
        }
    }

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String lotRole;

    @Column
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level likelihood;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level impact;

    @Column
    private String owner;

    @Column
    private String mitigation;

    @Column
    private String status;

    protected Risk() {}

    Risk(String id, String lotRole, RiskView typed) {
        Refusal.unless(!typed.title().isBlank(), "riskTitle", "say what may go wrong");
        Refusal.unless(typed.title().length() <= 300, "riskTitle", "keep this within 300 characters");
        Refusal.unless(!typed.owner().isBlank(), "owner", "say who sees to it");
        Refusal.unless(typed.owner().length() <= 200, "owner", "keep this within 200 characters");
        Refusal.unless(!typed.mitigation().isBlank(), "mitigation", "say what is done about it");
        Refusal.unless(typed.mitigation().length() <= 4000, "mitigation", "keep this within 4,000 characters");
        this.id = id;
        this.lotRole = lotRole;
        this.title = typed.title().strip();
        this.likelihood = Level.of("likelihood", typed.likelihood());
        this.impact = Level.of("impact", typed.impact());
        this.owner = typed.owner().strip();
        this.mitigation = typed.mitigation().strip();
        this.status = "OPEN";
    }

    void close() {
        status = "CLOSED";
    }

    RiskView view() {
        return new RiskView(id, title, likelihood.name(), impact.name(), owner, mitigation, status.equals("OPEN"));
    }
}
