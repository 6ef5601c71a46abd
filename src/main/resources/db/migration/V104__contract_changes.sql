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

create table contract_variation (
    reference varchar(64) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    title varchar(300) not null,
    regime varchar(20) not null,
    ground varchar(40) not null,
    ground_title varchar(200) not null,
    ground_source varchar(200) not null,
    description varchar(4000) not null,
    reason varchar(4000) not null,
    first_value numeric(19, 2) not null,
    earlier_change numeric(19, 2) not null,
    value_change numeric(19, 2) not null,
    new_end date,
    end_before date not null,
    first_ceiling date not null,
    proposed_by varchar(64) not null,
    proposed_by_name varchar(200) not null,
    proposed_on date not null,
    status varchar(20) not null,
    decision varchar(64),
    notice_code varchar(40),
    notice_before boolean not null,
    notice_published_on date,
    notice_reference varchar(100),
    council_signed_on date,
    council_signatory varchar(200),
    signed_by varchar(64),
    provider_signed_on date,
    provider_signatory varchar(200),
    effective_on date,
    closed_on date,
    closed_because varchar(4000),
    constraint variation_status_known check (
        status in ('PROPOSED', 'APPROVED', 'REFUSED', 'SIGNED', 'EFFECTIVE', 'WITHDRAWN')),
    constraint variation_first_value_there check (first_value >= 0),
    constraint variation_signed_by_both check (
        status not in ('SIGNED', 'EFFECTIVE')
        or (decision is not null and council_signed_on is not null and provider_signed_on is not null
            and effective_on >= council_signed_on and effective_on >= provider_signed_on)),
    constraint variation_second_person check (signed_by is null or signed_by <> proposed_by),
    constraint variation_notice_first check (
        status not in ('SIGNED', 'EFFECTIVE') or not notice_before
        or (notice_published_on is not null and notice_published_on <= effective_on))
);
create index variation_by_contract on contract_variation (contract);

create table contract_duty (
    id varchar(120) primary key,
    version integer,
    contract varchar(64) not null references contract (reference),
    case_reference varchar(64) not null,
    code varchar(40) not null,
    title varchar(200) not null,
    because varchar(500) not null,
    source varchar(200) not null,
    due_on date not null,
    met_on date,
    met_by varchar(64),
    evidence varchar(300),
    constraint duty_met_with_evidence check (met_on is null or (met_by is not null and evidence is not null))
);
create index duty_by_contract on contract_duty (contract);
