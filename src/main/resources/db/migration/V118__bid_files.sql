-- A file of a supplier, under an id of our own; its key is locked with the supplier's.
create table bid_file (
    id         varchar(64)  not null primary key,
    tender     varchar(64)  not null,
    supplier   varchar(64)  not null,
    number     integer      not null,
    size_bytes bigint       not null,
    state      varchar(20)  not null,
    -- Name, kind and hash can tell what is inside, so they are locked like it.
    particulars bytea       not null,
    locked_key bytea        not null,
    taken_at   timestamp with time zone not null,
    constraint bid_file_numbered_once unique (tender, supplier, number)
);

-- The locked bytes, in pieces. They are written before their file is: a sweep removes pieces without one.
create table bid_file_piece (
    file      varchar(64) not null,
    number    integer     not null,
    locked    bytea       not null,
    kept_at   timestamp with time zone not null,
    primary key (file, number)
);

-- A file that a bid handed in names stays.
create table bid_file_in_bid (
    bid    varchar(64) not null references bid_receipt (bid),
    file   varchar(64) not null references bid_file (id),
    lot    integer     not null,
    kind   varchar(10) not null,
    primary key (bid, file, lot, kind)
);
