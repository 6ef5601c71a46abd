-- Who opens the box of a tender: three named people.
create table bid_opener (
    tender    varchar(64)  not null,
    user_id   varchar(255) not null,
    name      varchar(255) not null,
    named_by  varchar(255) not null,
    named_at  timestamp with time zone not null,
    primary key (tender, user_id)
);

-- What each holder of a share locks with: an opener, or the sheet in the safe. The secret half is locked with a
-- passphrase that is stored nowhere.
create table bid_holder (
    tender      varchar(64)  not null,
    holder      varchar(255) not null,
    set_by      varchar(255) not null,
    salt        bytea        not null,
    public_key  bytea        not null,
    locked_key  bytea        not null,
    set_at      timestamp with time zone not null,
    proof       varchar(64)  not null,
    primary key (tender, holder)
);

-- What bids are locked with. The other half exists only in shares.
create table bid_seal (
    tender      varchar(64)  not null primary key,
    public_key  bytea        not null,
    fingerprint varchar(64)  not null,
    made_at     timestamp with time zone not null,
    proof       varchar(64)  not null
);

-- The key of the box for each two holders, in either order: locked for the second, around that for the first, around
-- that with the server's share.
create table bid_share (
    tender        varchar(64)  not null references bid_seal (tender),
    first_holder  varchar(255) not null,
    second_holder varchar(255) not null,
    locked        bytea        not null,
    primary key (tender, first_holder, second_holder),
    constraint bid_share_of_two check (first_holder <> second_holder)
);

-- What is left to do once one holder has handed in a share: only another holder can unlock it.
create table bid_share_handed_in (
    tender        varchar(64)  not null references bid_seal (tender),
    first_holder  varchar(255) not null,
    second_holder varchar(255) not null,
    locked        bytea        not null,
    handed_in_at  timestamp with time zone not null,
    primary key (tender, second_holder),
    constraint bid_share_handed_in_by_another check (first_holder <> second_holder)
);

-- Every deadline of a box with its proof; the newest counts.
create table bid_deadline (
    tender    varchar(64) not null,
    number    integer     not null,
    deadline  timestamp with time zone not null,
    noted_at  timestamp with time zone not null,
    proof     varchar(64) not null,
    primary key (tender, number)
);

create table bid_receipt (
    bid         varchar(64)  not null primary key references bid (reference),
    tender      varchar(64)  not null,
    supplier    varchar(64)  not null,
    lots        varchar(1000) not null,
    hash        varchar(64)  not null,
    received_at timestamp with time zone not null,
    in_time     boolean      not null,
    proof       varchar(64)  not null
);

create index bid_receipt_of_tender on bid_receipt (tender, supplier);

create table bid_envelope (
    bid        varchar(64) not null references bid_receipt (bid),
    lot        integer     not null,
    kind       varchar(10) not null,
    locked_key bytea       not null,
    locked     bytea       not null,
    primary key (bid, lot, kind),
    constraint bid_envelope_kind check (kind in ('QUALITY', 'PRICE'))
);

-- The keys of opened envelopes, under the application's key.
create table bid_opened_key (
    bid        varchar(64) not null,
    lot        integer     not null,
    kind       varchar(10) not null,
    locked_key bytea       not null,
    primary key (bid, lot, kind),
    foreign key (bid, lot, kind) references bid_envelope (bid, lot, kind)
);

-- What every person of a supplier unlocks drafts with.
create table bid_draft_safe (
    user_id    varchar(255) not null primary key,
    salt       bytea        not null,
    locked_key bytea        not null
);

create table bid_draft (
    tender    varchar(64)  not null,
    supplier  varchar(64)  not null,
    saved_at  timestamp with time zone not null,
    locked    bytea        not null,
    primary key (tender, supplier)
);
