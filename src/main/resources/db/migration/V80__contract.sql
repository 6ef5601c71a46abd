create table contract (
    reference varchar(64) primary key,
    version integer,
    case_reference varchar(64) not null,
    lot_role varchar(64),
    legacy boolean not null,
    title varchar(300) not null,
    supplier varchar(64) not null,
    status varchar(20) not null,
    starts_on date not null,
    ends_on date not null,
    ceiling_end date not null,
    watched_from date,
    prompted_on date,
    letting_end boolean not null,
    signed_on date,
    signature varchar(64),
    exclusions_checked boolean,
    conflicts_confirmed boolean,
    insurance_seen boolean,
    form_agreed boolean,
    gate_note varchar(4000),
    gates_by varchar(64),
    gates_by_name varchar(200),
    gates_on date,
    constraint contract_in_lot_role unique (reference, lot_role),
    constraint contract_status_known check (status in ('PREPARED', 'SIGNED', 'ENDED', 'WITHDRAWN')),
    constraint contract_term_forward check (ends_on >= starts_on),
    constraint contract_within_ceiling check (ends_on <= ceiling_end),
    -- Only a contract that was awarded elsewhere, before this register, may run without a signature row here.
    constraint contract_legacy_or_awarded check ((legacy and lot_role is null) or (not legacy and lot_role is not null)),
    constraint contract_signed_by_signature check (
        status not in ('SIGNED', 'ENDED') or legacy
        or (signature is not null and signed_on is not null and signature = reference)),
    constraint contract_starts_signed check (legacy or signed_on is null or starts_on >= signed_on)
);

create index contract_by_case on contract (case_reference);
create index contract_by_lot_role on contract (lot_role);

-- The law of signing once more, for whoever comes without asking the product.
create table contract_signature (
    contract varchar(64) primary key,
    lot_role varchar(64) not null,
    signed_on date not null references business_day (begun_on),
    first_signing_date date not null,
    gates_by varchar(64) not null,
    signed_by varchar(64) not null,
    signed_by_name varchar(200) not null,
    constraint signature_cleared foreign key (contract, lot_role, first_signing_date)
        references award_clearance (contract, lot_role, first_signing_date),
    constraint signature_in_its_lot_role foreign key (contract, lot_role) references contract (reference, lot_role),
    constraint signature_after_standstill check (signed_on >= first_signing_date),
    constraint signature_second_person check (signed_by <> gates_by),
    constraint signature_of_contract unique (contract, lot_role, signed_on)
);

alter table contract add constraint contract_has_its_signature
    foreign key (signature, lot_role, signed_on) references contract_signature (contract, lot_role, signed_on);

create table contract_extension (
    contract varchar(64) not null references contract (reference),
    position integer not null,
    previous_end date not null,
    new_end date not null,
    reason varchar(4000) not null,
    author varchar(64) not null,
    author_name varchar(200) not null,
    extended_on date not null,
    primary key (contract, position),
    constraint extension_lengthens check (new_end > previous_end)
);

create table contract_prompt (
    contract varchar(64) not null references contract (reference),
    position integer not null,
    raised_on date not null,
    about_end date not null,
    primary key (contract, position)
);

create table contract_transition (
    lot_role varchar(64) primary key,
    version integer,
    case_reference varchar(64) not null,
    title varchar(300) not null,
    starts_on date not null,
    ends_on date not null,
    incumbent varchar(200) not null,
    incumbent_replaced boolean not null,
    mobilisation_lead varchar(200),
    mobilisation_plan varchar(4000),
    new_referrals varchar(30),
    outstanding_referrals varchar(30),
    cut_over_on date,
    service_user_plan varchar(4000),
    closed_on date,
    excepted_because varchar(4000)
);

create table contract_mobilisation_done (
    lot_role varchar(64) not null references contract_transition (lot_role),
    item varchar(40) not null,
    primary key (lot_role, item)
);
