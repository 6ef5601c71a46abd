create table decision (
    reference varchar(60) primary key,
    version integer not null,
    case_reference varchar(30) not null,
    subject varchar(60) not null,
    sequence_no integer not null,
    council varchar(200) not null,
    title varchar(500) not null,
    total_value numeric(19, 2) not null check (total_value >= 0),
    wards integer not null check (wards >= 0),
    route varchar(20) not null,
    status varchar(20) not null,
    key_decision boolean not null,
    subject_to_call_in boolean not null,
    required_clearances varchar(200) not null,
    requested_on date not null,
    decided_on date,
    decided_by varchar(200) not null,
    reason varchar(4000) not null,
    published_on date,
    last_call_in_day date,
    earliest_implementation date,
    called_in boolean not null,
    call_in_used boolean not null,
    call_in_reason varchar(4000) not null,
    unique (subject, sequence_no),
    check (earliest_implementation is null or last_call_in_day is null
        or earliest_implementation > last_call_in_day),
    -- A decision that is called in has no day on which it may be acted on.
    check (not called_in or earliest_implementation is null)
);

create index decision_case on decision (case_reference);

create table decision_recommendation (
    decision varchar(60) not null references decision (reference),
    line_no integer not null,
    recommendation varchar(4000) not null,
    outcome varchar(20) not null,
    note varchar(4000) not null,
    primary key (decision, line_no)
);

create table decision_clearance (
    decision varchar(60) not null references decision (reference),
    kind varchar(40) not null,
    clearance_state varchar(20) not null
        check (clearance_state in ('PRESENT', 'TO_FOLLOW', 'NOT_APPLICABLE')),
    post varchar(100) not null,
    dated_on date,
    comment_text varchar(4000) not null,
    primary key (decision, kind)
);
