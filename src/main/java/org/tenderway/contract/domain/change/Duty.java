package org.tenderway.contract.domain.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.NoticeRecorded;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** A statutory notice that a contract owes, with the last day for it. */
@Entity
@Table(name = "contract_duty")
class Duty extends AbstractAggregateRoot<Duty> {

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private String caseReference;

    @Column
    private String code;

    @Column
    private String title;

    @Column
    private String because;

    @Column
    private String source;

    @Column
    private LocalDate dueOn;

    private @Nullable LocalDate metOn;

    private @Nullable String metBy;

    private @Nullable String evidence;

    protected Duty() {}

    Duty(String id, ContractView of, String code, String title, String because, String source, LocalDate dueOn) {
        this.id = id;
        this.contract = of.reference();
        this.caseReference = of.caseReference().value();
        this.code = code;
        this.title = title;
        this.because = because;
        this.source = source;
        this.dueOn = dueOn;
        registerEvent(new NoticeRecorded(
                of.caseReference(),
                contract,
                "%s of contract %s is due by %s".formatted(title, contract, Days.plain(dueOn)),
                "%s (%s)".formatted(because, source)));
    }

    void meet(LocalDate on, String evidence, Actor by, LocalDate today) {
        Refusal.unless(metOn == null, "", "%s was recorded as published already".formatted(title));
        Refusal.unless(!on.isAfter(today), "publishedOn", "a notice cannot be published in the future");
        String reference = Said.required("noticeReference", evidence, "enter the reference of the published notice");
        Refusal.unless(reference.length() <= 300, "noticeReference", "keep this within 300 characters");
        metOn = on;
        metBy = by.userId();
        this.evidence = reference;
        registerEvent(new NoticeRecorded(
                new CaseReference(caseReference),
                contract,
                "%s of contract %s was published on %s as %s".formatted(title, contract, Days.plain(on), reference),
                ""));
    }

    DutyView view() {
        return new DutyView(id, contract, code, title, because, source, dueOn, metOn, evidence == null ? "" : evidence);
    }
}
