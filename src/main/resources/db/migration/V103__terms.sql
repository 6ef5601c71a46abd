-- What a contract says about its own end, and what was counted back from it.
alter table contract add column option_months varchar(200) default '' not null;
alter table contract add column option_notice_amount integer;
alter table contract add column option_notice_unit varchar(10);
alter table contract add column option_notice_clear boolean;
alter table contract add column termination_notice_amount integer;
alter table contract add column termination_notice_unit varchar(10);
alter table contract add column termination_notice_clear boolean;
alter table contract add column prompt_days varchar(400) default '' not null;
alter table contract add column reprocure_by date;
alter table contract add column extend_by date;
alter table contract add column end_answer varchar(20);
alter table contract add column answer_reason varchar(4000) default '' not null;
alter table contract add column answered_by varchar(64) default '' not null;
alter table contract add column answered_by_name varchar(200) default '' not null;
alter table contract add column answer_pending boolean default false not null;
alter table contract add column ask_again_on date;
alter table contract add constraint contract_end_answer_known
    check (end_answer is null or end_answer in ('RE_TENDERED', 'ENDED', 'EXCEPTION'));
create index contract_by_status_and_end on contract (status, ends_on);

-- Until which day an answer to the prompt still had an effect.
alter table contract_prompt add column useful_until date;

-- Exactly one of these for every end of a term.
create table contract_end_outcome (
    contract varchar(64) not null references contract (reference),
    about_end date not null,
    outcome varchar(20) not null,
    answered boolean not null,
    reason varchar(4000) not null,
    author varchar(64) not null,
    author_name varchar(200) not null,
    recorded_on date not null,
    primary key (contract, about_end),
    constraint end_outcome_known check (outcome in ('EXTENDED', 'RE_TENDERED', 'ENDED', 'EXCEPTION'))
);

create table contract_extension_proposal (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    about_end date not null,
    new_end date not null,
    extension_kind varchar(20) not null,
    ground varchar(400) not null,
    reason varchar(4000) not null,
    most_spent numeric(19, 2),
    beside_it varchar(300) not null,
    proposed_by varchar(64) not null,
    proposed_by_name varchar(200) not null,
    proposed_on date not null,
    decision varchar(64),
    status varchar(20) not null,
    closed_because varchar(4000) not null,
    signed_by varchar(64),
    signed_by_name varchar(200),
    signed_on date,
    -- The contract while the proposal is open: there is never more than one.
    open_for varchar(64) unique,
    constraint extension_forward check (new_end > about_end),
    constraint extension_status_known check (status in ('PROPOSED', 'SIGNED', 'REFUSED', 'LAPSED')),
    constraint extension_open_while_proposed check ((open_for is not null) = (status = 'PROPOSED')),
    constraint extension_signed_by_another check (signed_by is null or signed_by <> proposed_by)
);
create index contract_extension_proposal_by_contract on contract_extension_proposal (contract);

create table contract_exception (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    about_end date not null,
    exception_name varchar(200) not null,
    ground varchar(4000) not null,
    reason varchar(4000) not null,
    proposed_by varchar(64) not null,
    proposed_by_name varchar(200) not null,
    proposed_on date not null,
    decision varchar(64),
    review_on date,
    status varchar(20) not null,
    closed_because varchar(4000) not null,
    open_for varchar(64) unique,
    constraint exception_status_known check (status in ('PROPOSED', 'UNACCOUNTED', 'STANDING', 'REFUSED', 'CLOSED')),
    constraint exception_open_while_it_lives check ((open_for is not null) = (status in ('PROPOSED', 'UNACCOUNTED', 'STANDING'))),
    constraint exception_reviewed check (status <> 'STANDING' or review_on is not null)
);

create table contract_reprocurement (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    about_end date not null,
    reason varchar(4000) not null,
    intention varchar(64) not null,
    timetable varchar(4000) not null,
    note varchar(4000) not null,
    agreed_by varchar(200) not null,
    agreed_on date,
    unique (contract, about_end)
);

create table contract_orderly_end (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    about_end date not null,
    reason varchar(4000) not null,
    provider_told boolean not null,
    people_told boolean not null,
    notice_published boolean not null,
    note varchar(4000) not null,
    done_by varchar(200) not null,
    done_on date,
    unique (contract, about_end)
);
