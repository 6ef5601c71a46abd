-- Requests for a service and where they went. No personal details: a person is known by the number that the council's
-- social-care system gave, and only there.
create table referral_number (
    case_reference varchar(64) primary key,
    last_number integer not null
);

create table service_request (
    reference varchar(64) primary key,
    version integer,
    case_reference varchar(64) not null,
    lot integer,
    lot_name varchar(200) not null,
    accredited_list varchar(64),
    service varchar(200) not null,
    needed_from date not null,
    amount numeric(9, 2) not null,
    unit varchar(20) not null,
    urgency varchar(20) not null,
    registration varchar(20),
    area varchar(200) not null,
    system_reference varchar(40) not null,
    status varchar(30) not null,
    outstanding boolean not null,
    direct boolean not null,
    received_at timestamp with time zone not null,
    received_by varchar(64) not null,
    closed_because varchar(4000) not null,
    purchasing_reference varchar(100) not null,
    constraint request_status_known check (
        status in ('RECEIVED', 'OFFERED', 'ACCEPTED', 'PLACED', 'TO_PURCHASING_SYSTEM', 'WITHDRAWN')),
    constraint request_of_lot_or_list check (
        (lot is null and accredited_list is not null) or (lot is not null and accredited_list is null)),
    constraint request_amount_positive check (amount > 0),
    constraint request_handed_over_by_reference check (status <> 'TO_PURCHASING_SYSTEM' or purchasing_reference <> '')
);

create index service_request_by_case on service_request (case_reference, reference);
create index service_request_by_status on service_request (status);

create table service_request_choice (
    request varchar(64) not null references service_request (reference),
    position integer not null,
    accreditation varchar(64) not null,
    primary key (request, position)
);

create table referral_offer (
    reference varchar(80) primary key,
    version integer,
    request varchar(64) not null references service_request (reference),
    offer_number integer not null,
    case_reference varchar(64) not null,
    lot integer,
    contract varchar(64) not null,
    supplier varchar(64) not null,
    supplier_name varchar(200) not null,
    tier varchar(20) not null,
    outcome varchar(20) not null,
    offered_at timestamp with time zone not null,
    answer_by timestamp with time zone,
    answered_at timestamp with time zone,
    response_minutes integer,
    reason_code varchar(40) not null,
    reason varchar(4000) not null,
    answered_by varchar(64) not null,
    constraint offer_of_request unique (request, offer_number),
    constraint offer_outcome_known check (
        outcome in ('OPEN', 'ACCEPTED', 'REFUSED', 'LAPSED', 'NOT_NEEDED', 'FELL_THROUGH', 'PASSED_OVER')),
    constraint offer_answered check (
        outcome not in ('ACCEPTED', 'REFUSED') or (answered_at is not null and response_minutes is not null)),
    constraint offer_passed_over_says_why check (outcome <> 'PASSED_OVER' or reason <> '')
);

create index referral_offer_by_contract on referral_offer (contract, outcome);

create table placement (
    reference varchar(80) primary key,
    version integer,
    case_reference varchar(64) not null,
    request varchar(64) not null references service_request (reference),
    contract varchar(64) not null,
    supplier_name varchar(200) not null,
    kind varchar(20) not null,
    working_age boolean not null,
    rate_basis varchar(20) not null,
    status varchar(20) not null,
    starts_on date not null,
    ends_on date,
    arranged_on date not null,
    arranged_by varchar(64) not null,
    started_on date,
    held_because varchar(4000) not null,
    prompted_on date,
    ended_on date,
    ended_because varchar(4000) not null,
    move_plan varchar(4000) not null,
    move_by date,
    constraint placement_status_known check (status in ('ARRANGED', 'ACTIVE', 'ENDED', 'CANCELLED')),
    constraint placement_term_forward check (ends_on is null or ends_on >= starts_on),
    constraint placement_ended_says_why check (status not in ('ENDED', 'CANCELLED') or ended_because <> ''),
    constraint placement_active_started check (status <> 'ACTIVE' or started_on is not null),
    -- An interim stay is for adults of working age, and never without an end.
    constraint placement_interim check (kind <> 'INTERIM' or (working_age and ends_on is not null))
);

create index placement_by_contract on placement (contract, status);
create index placement_by_case on placement (case_reference);

create table placement_review (
    placement varchar(80) not null references placement (reference),
    position integer not null,
    decision varchar(20) not null,
    previous_end date,
    new_end date,
    reason varchar(4000) not null,
    authority varchar(200) not null,
    decided_on date not null,
    decided_by varchar(64) not null,
    decided_by_name varchar(200) not null,
    primary key (placement, position)
);
