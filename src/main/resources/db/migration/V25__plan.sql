create table programme (
    reference varchar(30) primary key,
    version integer not null,
    title varchar(300) not null,
    council varchar(200) not null,
    regime varchar(20) not null,
    channel varchar(30) not null,
    estimated_value numeric(19, 2) not null check (estimated_value >= 0),
    award_delegated boolean not null,
    fictional boolean not null,
    opened_on date not null,
    opened_because varchar(4000) not null
);

create table programme_lot (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    lot_number integer not null check (lot_number > 0),
    lot_name varchar(200) not null,
    lead_places integer not null check (lead_places >= 0),
    additional_places integer not null check (additional_places >= 0),
    lead_incumbent varchar(200) not null,
    lead_scope varchar(1000) not null,
    primary key (programme, line_no),
    unique (programme, lot_number)
);

create table programme_budget_line (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    code varchar(40) not null,
    line_label varchar(500) not null,
    amount numeric(19, 2) not null,
    basis varchar(20) not null check (basis in ('ONE_OFF', 'PER_YEAR', 'OVER_TERM')),
    made_of varchar(200) not null,
    source varchar(300) not null,
    primary key (programme, line_no),
    unique (programme, code)
);

create table programme_stakeholder (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    name varchar(300) not null,
    interest varchar(1000) not null,
    primary key (programme, line_no)
);

create table programme_option (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    option_text varchar(1000) not null,
    taken boolean not null,
    reason varchar(4000) not null,
    primary key (programme, line_no)
);

create table programme_earlier_decision (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    decided_on date not null,
    body varchar(300) not null,
    title varchar(500) not null,
    primary key (programme, line_no)
);

create table programme_discrepancy (
    programme varchar(30) not null references programme (reference),
    line_no integer not null,
    reference varchar(60) not null,
    as_printed varchar(2000) not null,
    correction varchar(2000) not null,
    source varchar(300) not null,
    primary key (programme, line_no)
);

create table intention (
    reference varchar(40) primary key,
    version integer not null,
    case_reference varchar(30) not null,
    because_of varchar(60) not null,
    title varchar(400) not null,
    -- The whole reason of another room, with what it led to before it.
    reason varchar(5000) not null,
    raised_on date not null,
    unique (case_reference, because_of)
);
