alter table contract drop constraint contract_status_known;
alter table contract add constraint contract_status_known
    check (status in ('PREPARED', 'SIGNED', 'ENDED', 'TERMINATED', 'WITHDRAWN'));
alter table contract drop constraint contract_signed_by_signature;
alter table contract add constraint contract_signed_by_signature check (
    status not in ('SIGNED', 'ENDED', 'TERMINATED') or legacy
    or (signature is not null and signed_on is not null and signature = reference));

create table contract_termination (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    title varchar(300) not null,
    regime varchar(20) not null,
    ground varchar(40) not null,
    ground_title varchar(200) not null,
    ground_source varchar(200) not null,
    at_once_allowed boolean not null,
    reason varchar(4000) not null,
    proposed_by varchar(64) not null,
    proposed_by_name varchar(200) not null,
    proposed_on date not null,
    status varchar(20) not null,
    answer_due date not null,
    answer varchar(4000),
    answered_on date,
    decision varchar(64),
    decided_by varchar(200),
    served_on date,
    served_by varchar(64),
    at_once boolean not null,
    at_once_because varchar(4000),
    last_day date,
    closed_on date,
    closed_because varchar(4000),
    constraint termination_status_known check (
        status in ('PROPOSED', 'HEARD', 'APPROVED', 'REFUSED', 'SERVED', 'EFFECTIVE', 'WITHDRAWN')),
    constraint termination_heard_before_decided check (
        status not in ('APPROVED', 'REFUSED', 'SERVED', 'EFFECTIVE') or answered_on is not null),
    constraint termination_decided_before_served check (
        status not in ('SERVED', 'EFFECTIVE')
        or (decision is not null and served_on is not null and last_day is not null and last_day >= served_on)),
    constraint termination_at_once_allowed check (not at_once or (at_once_allowed and at_once_because is not null))
);
create index termination_by_contract on contract_termination (contract);
