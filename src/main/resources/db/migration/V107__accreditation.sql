create table accredited_list (
    reference varchar(64) primary key,
    version integer,
    case_reference varchar(64) not null,
    title varchar(300) not null,
    council varchar(200) not null,
    partner varchar(200) not null,
    regime varchar(20) not null,
    fictional boolean not null,
    estimated_value numeric(19, 4) not null,
    extension_delegated boolean not null,
    opened_on date not null,
    opened_because varchar(4000) not null,
    renewal_months integer not null,
    renewal_notice varchar(60) not null,
    prompt_months varchar(60) not null,
    criteria_count integer not null,
    providers integer not null,
    status varchar(20) not null,
    starts_on date not null,
    ends_on date not null,
    ceiling_end date not null,
    watched_from date not null,
    prompted_on date,
    letting_end boolean not null,
    decision varchar(64),
    proposed_end date,
    proposed_because varchar(4000),
    constraint accredited_list_counts unique (reference, criteria_count),
    constraint accredited_list_status_known check (status in ('OPEN', 'ENDED')),
    constraint accredited_list_forward check (ends_on >= starts_on),
    constraint accredited_list_within_ceiling check (ends_on <= ceiling_end),
    constraint accredited_list_demands_something check (criteria_count > 0)
);

create table accreditation_criterion (
    list varchar(64) not null references accredited_list (reference),
    position integer not null,
    code varchar(40) not null,
    title varchar(300) not null,
    minimum_standard varchar(4000) not null,
    evidence varchar(4000) not null,
    restricted boolean not null,
    registration boolean not null,
    primary key (list, position),
    constraint criterion_code_once unique (list, code),
    constraint criterion_has_its_place unique (list, position, code)
);

create table accredited_list_extension (
    list varchar(64) not null references accredited_list (reference),
    position integer not null,
    previous_end date not null,
    new_end date not null,
    reason varchar(4000) not null,
    decision varchar(64) not null,
    extended_on date not null,
    primary key (list, position),
    constraint list_extension_lengthens check (new_end > previous_end)
);

create table accreditation (
    reference varchar(64) primary key,
    version integer,
    list varchar(64) not null references accredited_list (reference),
    case_reference varchar(64) not null,
    supplier varchar(64) not null,
    home varchar(200) not null,
    home_key varchar(200) not null,
    registration varchar(20) not null,
    incumbent boolean not null,
    status varchar(20) not null,
    entered_on date not null,
    attempt integer not null,
    assessor varchar(64),
    approved_by varchar(64),
    approved_by_name varchar(200),
    approved_on date,
    certificate integer,
    accredited_from date,
    lapsed_on date,
    lapsed_because varchar(4000),
    renewal_due_on date,
    renewal_watched_from date,
    renewal_prompted_on date,
    remedy_by date,
    constraint accreditation_once unique (list, supplier, home_key),
    constraint accreditation_of_list unique (reference, list),
    constraint accreditation_registration_known check (registration in ('RESIDENTIAL', 'NURSING')),
    constraint accreditation_status_known check (
        status in ('INVITED', 'APPLIED', 'PASSED', 'APPROVED', 'NOT_ACCREDITED', 'ACCREDITED', 'LAPSED', 'ENDED')),
    constraint accredited_by_certificate check (
        status <> 'ACCREDITED' or (certificate is not null and accredited_from is not null))
);

create table accreditation_attempt (
    reference varchar(80) primary key,
    version integer,
    accreditation varchar(64) not null references accreditation (reference),
    number integer not null,
    kind varchar(20) not null,
    submitted_on date not null,
    submitted_by varchar(64) not null,
    submitted_by_name varchar(200) not null,
    assessed_on date,
    assessed_by varchar(64),
    assessed_by_name varchar(200),
    passed boolean,
    constraint attempt_number_once unique (accreditation, number),
    constraint attempt_of_accreditation unique (reference, accreditation),
    constraint attempt_kind_known check (kind in ('APPLICATION', 'REMEDY', 'RENEWAL'))
);

create table accreditation_answer (
    attempt varchar(80) not null references accreditation_attempt (reference),
    criterion varchar(40) not null,
    answer varchar(4000) not null,
    evidence varchar(1000) not null,
    evidence_until date,
    primary key (attempt, criterion)
);

create table accreditation_verdict (
    attempt varchar(80) not null references accreditation_attempt (reference),
    criterion varchar(40) not null,
    passed boolean not null,
    reason varchar(4000) not null,
    assessor varchar(64) not null,
    assessor_name varchar(200) not null,
    decided_on date not null,
    primary key (attempt, criterion),
    constraint verdict_as_given unique (attempt, criterion, passed),
    constraint verdict_fails_with_reason check (passed or reason <> '')
);

-- Commercially sensitive: apart from the answers, so that nothing which reads answers can show it.
create table accreditation_open_book (
    attempt varchar(80) primary key references accreditation_attempt (reference),
    content varchar(4000) not null,
    kept_by varchar(64) not null,
    kept_on date not null
);

-- The rule of the list once more, for whoever comes without asking the product: a certificate stands on a chain of
-- lines, one for each criterion of the list, and each line on a verdict that passed.
create table accreditation_certificate_line (
    accreditation varchar(64) not null references accreditation (reference),
    certificate integer not null,
    position integer not null,
    previous integer,
    list varchar(64) not null,
    criterion varchar(40) not null,
    attempt varchar(80) not null,
    passed boolean not null,
    primary key (accreditation, certificate, position),
    constraint line_has_passed check (passed),
    constraint line_follows check ((position = 0 and previous is null) or (position > 0 and previous = position - 1)),
    constraint line_after_line foreign key (accreditation, certificate, previous)
        references accreditation_certificate_line (accreditation, certificate, position),
    constraint line_for_its_list foreign key (accreditation, list) references accreditation (reference, list),
    constraint line_of_criterion foreign key (list, position, criterion)
        references accreditation_criterion (list, position, code),
    constraint line_on_verdict foreign key (attempt, criterion, passed)
        references accreditation_verdict (attempt, criterion, passed),
    constraint line_of_own_attempt foreign key (attempt, accreditation)
        references accreditation_attempt (reference, accreditation)
);

create table accreditation_certificate (
    accreditation varchar(64) not null,
    number integer not null,
    list varchar(64) not null,
    criteria_count integer not null,
    last_position integer not null,
    assessor varchar(64) not null,
    approved_by varchar(64) not null,
    signed_by varchar(64) not null,
    signed_by_name varchar(200) not null,
    signed_on date not null,
    primary key (accreditation, number),
    constraint certificate_for_its_list foreign key (accreditation, list) references accreditation (reference, list),
    constraint certificate_counts_all foreign key (list, criteria_count)
        references accredited_list (reference, criteria_count),
    constraint certificate_reaches_last check (last_position = criteria_count - 1),
    constraint certificate_on_lines foreign key (accreditation, number, last_position)
        references accreditation_certificate_line (accreditation, certificate, position),
    constraint certificate_approved_by_another check (approved_by <> assessor),
    constraint certificate_signed_by_another check (signed_by <> approved_by)
);

alter table accreditation add constraint accredited_has_certificate
    foreign key (reference, certificate) references accreditation_certificate (accreditation, number);

-- The agreement of a provider, made once; contracts given by an accreditation stand on it.
create table accreditation_agreement (
    accreditation varchar(64) primary key,
    certificate integer not null,
    constraint agreement_on_certificate foreign key (accreditation, certificate)
        references accreditation_certificate (accreditation, number)
);

alter table contract add constraint contract_given_by_agreement
    foreign key (accreditation) references accreditation_agreement (accreditation);
