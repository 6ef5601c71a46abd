-- A file of scores that was looked at and awaits its confirmation, for the person who uploaded it.
create table evaluation_score_file (
    id          varchar(36)  not null primary key,
    lot_role    varchar(64)  not null references evaluation (lot_role),
    part        varchar(20)  not null,
    uploaded_by varchar(255) not null,
    file_name   varchar(200) not null,
    against     varchar(64)  not null,
    content     bytea        not null,
    uploaded_at timestamp with time zone not null,
    constraint evaluation_score_file_part_known check (part in ('OWN', 'CONSENSUS'))
);
create index evaluation_score_file_lot_role on evaluation_score_file (lot_role);

-- What every assessed bidder of a lot-role is told of its assessment, frozen at the one instant at which all were sent.
create table assessment_summary (
    lot_role      varchar(64)   not null,
    bid           varchar(64)   not null,
    supplier      varchar(64)   not null,
    supplier_name varchar(255)  not null,
    tender        varchar(64)   not null,
    contents      bytea         not null,
    hash          varchar(64)   not null,
    sent_at       timestamp with time zone not null,
    primary key (lot_role, bid)
);
create index assessment_summary_supplier on assessment_summary (supplier);
