package org.tenderway.governance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tenderway.governance.CommitteeMeeting;
import org.tenderway.identity.Actor;

/** A meeting that a clerk entered. */
@Entity
@Table(name = "committee_meeting")
class EnteredMeeting implements Persistable<String> {

    @Id
    private String id;

    @Column
    private String council;

    @Column
    private String committee;

    @Column
    private LocalDate meetsOn;

    @Column
    private String meetsAt;

    private @Nullable LocalDate reportsDue;

    @Column
    private String enteredBy;

    @Column
    private LocalDate enteredOn;

    protected EnteredMeeting() {}

    EnteredMeeting(CommitteeMeeting meeting, Actor by, LocalDate today) {
        this.id = UUID.randomUUID().toString();
        this.council = meeting.council();
        this.committee = meeting.committee();
        this.meetsOn = meeting.meetsOn();
        this.meetsAt = meeting.at().toString();
        this.reportsDue = meeting.reportsDue();
        this.enteredBy = by.name();
        this.enteredOn = today;
    }

    @Override
    public String getId() {
        return id;
    }

    /** A meeting is entered once and never changed. */
    @Override
    public boolean isNew() {
        return true;
    }

    CommitteeMeeting view() {
        return new CommitteeMeeting(
                council, committee, meetsOn, LocalTime.parse(meetsAt), reportsDue, "Entered by " + enteredBy);
    }
}
