create table contract_exit_plan (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    title varchar(300) not null,
    because varchar(300) not null,
    last_day date not null,
    status varchar(20) not null,
    owner varchar(200),
    successor_wanted boolean,
    lead_months integer,
    closed_on date,
    closed_because varchar(4000),
    constraint exit_plan_status_known check (status in ('BEGUN', 'PLANNED', 'CLOSED', 'DROPPED')),
    constraint exit_plan_with_owner check (status not in ('PLANNED', 'CLOSED') or owner is not null)
);
create index exit_plan_by_contract on contract_exit_plan (contract);

create table contract_exit_item (
    exit_plan varchar(64) not null references contract_exit_plan (reference),
    position integer not null,
    code varchar(40) not null,
    label varchar(300) not null,
    due_on date not null,
    done_on date,
    done_by varchar(64),
    excepted_because varchar(4000),
    primary key (exit_plan, position)
);
