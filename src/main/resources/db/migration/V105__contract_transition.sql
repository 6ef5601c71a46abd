create table contract_mobilisation_item (
    lot_role varchar(64) not null references contract_transition (lot_role),
    position integer not null,
    code varchar(40) not null,
    label varchar(300) not null,
    owner_role varchar(40) not null,
    due_on date not null,
    mandatory boolean not null,
    done_on date,
    done_by varchar(64),
    excepted_because varchar(4000),
    primary key (lot_role, position)
);

-- Transitions begun before there were templates keep the four items that every one of them had.
insert into contract_mobilisation_item (lot_role, position, code, label, owner_role, due_on, mandatory, done_on, done_by)
select t.lot_role, i.position, i.code, i.label, i.owner_role, t.starts_on, true,
    case when d.item is null then null else t.starts_on end,
    case when d.item is null then null else 'system' end
from contract_transition t
cross join (
    select 0 as position, 'TUPE_INFORMATION' as code, 'TUPE information exchanged with the outgoing provider' as label, 'contract-manager' as owner_role
    union all select 1, 'STAFF_TRAINING', 'Staff trained for the new service', 'contract-manager'
    union all select 2, 'SYSTEM_ACCESS', 'Access to the council''s systems, or the interim manual way of working agreed', 'contract-manager'
    union all select 3, 'COMMUNICATIONS', 'Communications to people and carers agreed with Experts by Experience', 'commissioner'
) i
left join contract_mobilisation_done d on d.lot_role = t.lot_role and d.item = i.code;
drop table contract_mobilisation_done;

alter table contract_transition add column cut_over_by varchar(64);
alter table contract_transition add column go boolean;
alter table contract_transition add column go_reason varchar(4000);
alter table contract_transition add column go_by varchar(64);
alter table contract_transition add column go_by_name varchar(200);
alter table contract_transition add column go_on date;
-- A transition begun before this decision was asked for has no task for it and closes without.
alter table contract_transition add column go_asked boolean default false not null;
alter table contract_transition add constraint transition_second_person check (go_by is null or cut_over_by is null or go_by <> cut_over_by);

create table contract_package (
    id varchar(140) primary key,
    version integer,
    lot_role varchar(64) not null references contract_transition (lot_role),
    reference varchar(64) not null,
    from_provider varchar(200) not null,
    to_provider varchar(200) not null,
    moves_on date not null,
    status varchar(20) not null,
    excepted_because varchar(4000),
    constraint package_once unique (lot_role, reference),
    constraint package_status_known check (status in ('WAITING', 'MOVED', 'EXCEPTED')),
    constraint package_excepted_with_reason check (status <> 'EXCEPTED' or excepted_because is not null)
);
create index package_by_lot_role on contract_package (lot_role, status);

create table contract_post (
    id varchar(80) primary key,
    version integer,
    lot_role varchar(64) not null references contract_transition (lot_role),
    case_reference varchar(64) not null,
    label varchar(200) not null,
    people numeric(8, 2) not null,
    starts_on date not null,
    ends_on date not null,
    cost numeric(19, 2) not null,
    prompted_on date,
    settled_because varchar(4000),
    constraint post_forward check (ends_on >= starts_on)
);

create table contract_risk (
    id varchar(80) primary key,
    version integer,
    lot_role varchar(64) not null references contract_transition (lot_role),
    title varchar(300) not null,
    likelihood varchar(10) not null,
    impact varchar(10) not null,
    owner varchar(200) not null,
    mitigation varchar(4000) not null,
    status varchar(10) not null,
    constraint risk_words_known check (
        likelihood in ('LOW', 'MEDIUM', 'HIGH') and impact in ('LOW', 'MEDIUM', 'HIGH') and status in ('OPEN', 'CLOSED'))
);
