-- The awards of lot-roles. A signature (V80) refers to the clearance of its own contract, and that to the award's first
-- signing date: the database itself refuses one that is dated too early, dated in the future, or never cleared.
create table award (
    lot_role            varchar(64) not null primary key,
    version             integer     not null,
    case_reference      varchar(64) not null,
    tender              varchar(64) not null,
    title               varchar(255) not null,
    status              varchar(20) not null,
    decision            varchar(64) not null,
    letters_sent_on     date,
    bidders_told        integer     not null,
    duty                varchar(20),
    standstill_ends_on  date,
    statutory_end       date,
    first_signing_date  date,
    counted_steps       varchar(4000) not null,
    source              varchar(1000) not null,
    extension_reason    varchar(1000) not null,
    extended_by         varchar(255) not null,
    open_challenge      boolean     not null,
    challenge_reason    varchar(1000) not null,
    cleared             boolean     not null,
    confirmed_on        date,
    not_made_because    varchar(1000) not null,
    constraint award_first_signing unique (lot_role, first_signing_date),
    constraint award_never_shorter check (standstill_ends_on is null or statutory_end is null
        or standstill_ends_on >= statutory_end),
    constraint award_signing_after_standstill check (standstill_ends_on is null
        or (first_signing_date is not null and first_signing_date > standstill_ends_on))
);
create index award_case on award (case_reference);
create index award_tender on award (tender);

create table award_preferred (
    lot_role varchar(64) not null references award (lot_role),
    place    integer     not null,
    supplier varchar(64) not null,
    primary key (lot_role, place)
);

-- One row for each day that has begun on the one clock; a signature must be dated on one of them.
create table business_day (
    begun_on date not null primary key
);

-- Written in the transaction of the signature it allows, once every rule has been asked; never before.
create table award_clearance (
    contract           varchar(64) not null primary key,
    lot_role           varchar(64) not null,
    first_signing_date date        not null,
    cleared_on         date        not null references business_day (begun_on),
    constraint clearance_of_contract unique (contract, lot_role, first_signing_date),
    constraint clearance_of_award foreign key (lot_role, first_signing_date)
        references award (lot_role, first_signing_date),
    constraint clearance_in_time check (cleared_on >= first_signing_date)
);
