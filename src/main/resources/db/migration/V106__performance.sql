-- Suspension of new placements: one open per contract, decided by another than its proposer.
create table contract_suspension (
    reference varchar(80) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    status varchar(20) not null,
    open_for varchar(64),
    cause varchar(30) not null,
    because varchar(4000) not null,
    immediate boolean not null,
    proposed_by varchar(64) not null,
    proposed_by_name varchar(200) not null,
    proposed_on date not null,
    answer_due_on date not null,
    answered_on date,
    answer varchar(4000),
    from_day date,
    decided_by varchar(64),
    review_on date,
    termination_proposed_on date,
    ended_on date,
    ended_by varchar(64),
    ended_because varchar(4000),
    constraint suspension_open_once unique (open_for),
    constraint suspension_open_or_not check (
        (status in ('PROPOSED', 'IN_FORCE') and open_for is not null and open_for = contract)
        or (status in ('NOT_MADE', 'LIFTED', 'OVER') and open_for is null)),
    constraint suspension_second_person check (decided_by is null or decided_by <> proposed_by),
    constraint suspension_in_force_is_reviewed check (
        status <> 'IN_FORCE' or (from_day is not null and review_on is not null and decided_by is not null)),
    constraint suspension_heard_first check (
        from_day is null or immediate or answered_on is not null or from_day > answer_due_on)
);
create index suspension_by_contract on contract_suspension (contract);
create index suspension_by_case on contract_suspension (case_reference);
