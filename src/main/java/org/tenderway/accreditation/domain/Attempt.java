package org.tenderway.accreditation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** One go at the standards: the answers as they were handed in and what was found of them. It is kept as it was. */
@Entity
@Table(name = "accreditation_attempt")
class Attempt {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String accreditation;

    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttemptKind kind;

    @Column
    private LocalDate submittedOn;

    @Column
    private String submittedBy;

    @Column
    private String submittedByName;

    private @Nullable LocalDate assessedOn;

    private @Nullable String assessedBy;

    private @Nullable String assessedByName;

    private @Nullable Boolean passed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accreditation_answer", joinColumns = @JoinColumn(name = "attempt"))
    @MapKeyColumn(name = "criterion")
    private Map<String, Answer> answers = new TreeMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accreditation_verdict", joinColumns = @JoinColumn(name = "attempt"))
    @MapKeyColumn(name = "criterion")
    private Map<String, Verdict> verdicts = new TreeMap<>();

    protected Attempt() {}

    Attempt(
            String accreditation,
            int number,
            AttemptKind kind,
            Map<String, Answer> answers,
            Actor by,
            LocalDate today) {
        this.reference = "%s-%d".formatted(accreditation, number);
        this.accreditation = accreditation;
        this.number = number;
        this.kind = kind;
        this.answers.putAll(answers);
        this.submittedOn = today;
        this.submittedBy = by.userId();
        this.submittedByName = by.name();
    }

    void assess(Map<String, Verdict> found, boolean allMet, Actor by, LocalDate today) {
        Refusal.unless(!isAssessed(), "", "this attempt has been assessed already, by %s".formatted(assessedByName));
        verdicts.putAll(found);
        assessedOn = today;
        assessedBy = by.userId();
        assessedByName = by.name();
        passed = allMet;
    }

    /** The manager sent it back: what was found is looked at again, by whoever does it then. */
    boolean isAssessed() {
        return assessedOn != null;
    }

    String reference() {
        return reference;
    }

    String accreditation() {
        return accreditation;
    }

    int number() {
        return number;
    }

    AttemptKind kind() {
        return kind;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    String submittedByName() {
        return submittedByName;
    }

    @Nullable
    LocalDate assessedOn() {
        return assessedOn;
    }

    String assessedByName() {
        return assessedByName == null ? "" : assessedByName;
    }

    Map<String, Answer> answers() {
        return answers;
    }

    Map<String, Verdict> verdicts() {
        return verdicts;
    }
}
