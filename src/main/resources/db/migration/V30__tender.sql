create table tender (
    reference varchar(40) primary key,
    version integer not null,
    case_reference varchar(30) not null references programme (reference),
    title varchar(300) not null,
    council varchar(200) not null,
    provider_role varchar(20) not null check (provider_role in ('LEAD', 'ADDITIONAL')),
    regime varchar(20) not null,
    channel varchar(30) not null,
    status varchar(20) not null,
    starts_on date,
    initial_months integer check (initial_months > 0),
    ceiling_months integer,
    minimum_quality numeric(19, 4),
    impact_assessment varchar(4000) not null,
    proposed_deadline timestamp with time zone,
    prepared_by varchar(100) not null,
    returned_because varchar(4000) not null,
    approved_by varchar(100) not null,
    published_on date,
    deadline timestamp with time zone,
    move_to timestamp with time zone,
    move_by varchar(100) not null,
    move_reason varchar(4000) not null,
    abandoned_because varchar(4000) not null,
    unique (case_reference, provider_role),
    check (ceiling_months is null or ceiling_months >= initial_months),
    -- The second person, once more below every path through the application.
    check (status <> 'PUBLISHED'
        or (deadline is not null and prepared_by <> '' and approved_by <> '' and approved_by <> prepared_by))
);

create table tender_criterion (
    tender varchar(40) not null references tender (reference),
    line_no integer not null,
    code varchar(20) not null,
    title varchar(300) not null,
    price boolean not null,
    weight numeric(19, 4) not null check (weight > 0 and weight <= 100),
    max_score integer not null check (max_score >= 0),
    minimum_score numeric(19, 4),
    primary key (tender, line_no),
    unique (tender, code)
);

create table lot_role (
    reference varchar(50) primary key,
    version integer not null,
    tender varchar(40) not null references tender (reference),
    case_reference varchar(30) not null,
    lot_number integer not null,
    lot_name varchar(200) not null,
    provider_role varchar(20) not null,
    places integer not null check (places > 0),
    incumbent varchar(200) not null,
    scope varchar(1000) not null,
    unique (tender, lot_number)
);
