create table commissioning_plan (
    code varchar(30) primary key,
    version integer not null,
    title varchar(200) not null unique,
    council varchar(200) not null,
    start_year integer not null,
    case_reference varchar(30) not null,
    imported_on date not null,
    imported_by varchar(100) not null
);

-- Every cell stands as printed; what it means stands beside it.
create table plan_line (
    reference varchar(40) primary key,
    version integer not null,
    plan_code varchar(30) not null references commissioning_plan (code),
    position integer not null,
    plan_title varchar(200) not null,
    printed_ref varchar(20) not null,
    occurrence integer not null check (occurrence > 0),
    outcome varchar(200) not null,
    status_text varchar(40) not null,
    activity varchar(400) not null,
    line_type varchar(200) not null,
    rationale varchar(4000) not null,
    milestones_text varchar(4000) not null,
    sponsors_text varchar(1000) not null,
    holders_text varchar(1000) not null,
    funding_text varchar(1000) not null,
    value_text varchar(1000) not null,
    savings_text varchar(1000) not null,
    links_text varchar(1000) not null,
    state varchar(20) not null,
    added_in_year boolean not null,
    entered_on date not null,
    approved_on date,
    decision varchar(80),
    opened_case varchar(30) unique,
    opened_title varchar(300) not null,
    opened_value numeric(19, 2),
    consulted varchar(1000) not null,
    note varchar(4000) not null,
    unique (plan_code, printed_ref, occurrence),
    -- Whatever a process says: no case without an approval.
    check (opened_case is null or approved_on is not null)
);

create table plan_line_date (
    line varchar(40) not null references plan_line (reference),
    position integer not null,
    contract_end boolean not null,
    date_text varchar(1000) not null,
    printed varchar(1000) not null,
    from_day date,
    to_day date,
    reading varchar(20) not null,
    assumed boolean not null,
    state varchar(10) not null,
    prompted_on date,
    primary key (line, position)
);

create table plan_line_report (
    line varchar(40) not null references plan_line (reference),
    position integer not null,
    date_number integer not null,
    reported_on date not null,
    reported_by varchar(200) not null,
    outcome varchar(10) not null,
    printed_before varchar(1000) not null,
    reason varchar(4000) not null,
    primary key (line, position)
);

create table plan_line_contract (
    line varchar(40) not null references plan_line (reference),
    position integer not null,
    contract varchar(60) not null,
    primary key (line, position),
    unique (line, contract)
);

create table plan_note (
    plan_code varchar(30) not null references commissioning_plan (code),
    position integer not null,
    outcome varchar(200) not null,
    note_text varchar(400) not null,
    primary key (plan_code, position)
);
