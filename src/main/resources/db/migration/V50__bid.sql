-- The box of one tender: what came in lies sealed in it until two people have opened it.
create table bid_box (
    tender          varchar(64)  not null primary key,
    version         integer      not null,
    case_reference  varchar(64)  not null,
    deadline        timestamp with time zone not null,
    received        integer      not null,
    another_expected boolean     not null,
    first_opener    varchar(255) not null,
    first_opened_at timestamp with time zone,
    second_opener   varchar(255) not null,
    opened_at       timestamp with time zone,
    -- The database too refuses an opening by one person, or before the deadline has passed.
    constraint bid_box_opened_by_two check (opened_at is null
        or (first_opener <> '' and second_opener <> '' and first_opener <> second_opener)),
    constraint bid_box_opened_after_deadline check (opened_at is null or opened_at > deadline)
);

create table bid (
    reference      varchar(64)  not null primary key,
    version        integer      not null,
    case_reference varchar(64)  not null,
    tender         varchar(64)  not null references bid_box (tender),
    number         integer      not null,
    supplier       varchar(64)  not null,
    supplier_name  varchar(255) not null,
    received_at    timestamp with time zone not null,
    status         varchar(20)  not null,
    constraint bid_numbered_once unique (tender, number)
);

create table bid_lot (
    bid varchar(64) not null references bid (reference),
    lot integer     not null,
    primary key (bid, lot)
);
