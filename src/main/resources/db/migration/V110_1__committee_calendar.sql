-- Meetings that clerks enter; those that the product carries stand in governance/committee-meetings.yaml.
create table committee_meeting (
    id varchar(64) primary key,
    council varchar(200) not null,
    committee varchar(200) not null,
    meets_on date not null,
    meets_at varchar(5) not null,
    reports_due date,
    entered_by varchar(200) not null,
    entered_on date not null,
    unique (council, committee, meets_on),
    check (reports_due is null or reports_due <= meets_on)
);

create index committee_meeting_by_day on committee_meeting (council, meets_on);
