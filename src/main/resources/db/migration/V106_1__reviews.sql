-- Reviews, concerns and improvement plans: one open review of each kind and one open plan per contract.
create table contract_review (
    reference varchar(80) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    status varchar(20) not null,
    open_for varchar(80),
    cause varchar(20) not null,
    because varchar(4000) not null,
    owner varchar(30) not null,
    opens_on date not null,
    due_on date not null,
    outcome varchar(30),
    summary varchar(4000),
    concluded_by varchar(200),
    concluded_on date,
    constraint review_open_once unique (open_for),
    constraint review_open_or_not check ((status in ('PLANNED', 'VISITING') and open_for is not null)
        or (status in ('CONCLUDED', 'OVER') and open_for is null)),
    constraint review_due_forward check (due_on >= opens_on),
    constraint review_concluded check (status <> 'CONCLUDED' or (outcome is not null and concluded_on is not null))
);
create index review_by_contract on contract_review (contract);
create index review_by_case on contract_review (case_reference);

create table contract_review_criterion (
    review varchar(80) not null references contract_review (reference),
    position integer not null,
    title varchar(300) not null,
    band varchar(20),
    note varchar(4000),
    primary key (review, position)
);

create table contract_review_visit (
    review varchar(80) not null references contract_review (reference),
    position integer not null,
    planned_on date not null,
    visited_on date,
    finding varchar(4000),
    visitor varchar(200),
    primary key (review, position)
);

create table contract_concern (
    reference varchar(80) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    kind varchar(20) not null,
    severity varchar(20) not null,
    noted_on date not null,
    note varchar(1000) not null,
    recorded_by varchar(64) not null,
    recorded_by_name varchar(200) not null,
    recorded_on date not null,
    closed_by varchar(80)
);
create index concern_by_contract on contract_concern (contract);

create table contract_improvement (
    reference varchar(80) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    status varchar(20) not null,
    open_for varchar(64),
    because varchar(4000) not null,
    required_on date not null,
    drafted_by varchar(64),
    drafted_by_name varchar(200),
    answer_due_on date,
    answer varchar(4000),
    approved_by varchar(64),
    approved_on date,
    closed_on date,
    closed_because varchar(4000),
    constraint improvement_open_once unique (open_for),
    constraint improvement_open_or_not check (
        (status in ('DRAFT', 'ANSWERING', 'APPROVING', 'RUNNING') and open_for is not null and open_for = contract)
        or (status in ('MET', 'FAILED', 'OVER') and open_for is null)),
    constraint improvement_second_person check (approved_by is null or approved_by <> drafted_by),
    constraint improvement_approved check (status not in ('RUNNING', 'MET', 'FAILED') or approved_on is not null)
);
create index improvement_by_contract on contract_improvement (contract);
create index improvement_by_case on contract_improvement (case_reference);

create table contract_improvement_action (
    plan varchar(80) not null references contract_improvement (reference),
    position integer not null,
    text varchar(4000) not null,
    owner varchar(200) not null,
    due_on date not null,
    evidence varchar(4000) not null,
    shown varchar(4000),
    met_on date,
    reminded_for date,
    primary key (plan, position)
);
