create table audit_entry (
    sequence_number bigint primary key,
    encoding integer not null,
    case_reference varchar(40) not null,
    subject varchar(200) not null,
    event_type varchar(200) not null,
    what varchar(1000000) not null,
    why varchar(1000000) not null,
    user_id varchar(255) not null,
    who varchar(1000) not null,
    roles varchar(1000) not null,
    happened_at timestamp with time zone not null,
    -- Two entries with one predecessor would be a fork.
    previous_hash varchar(64) not null unique,
    hash varchar(64) not null unique
);

create index audit_entry_case on audit_entry (case_reference, sequence_number);

-- One row, locked while entries are appended. Its key to the last entry also keeps that one from being removed.
create table audit_head (
    id integer primary key check (id = 1),
    last_sequence bigint references audit_entry (sequence_number),
    last_hash varchar(64) not null
);

insert into audit_head (id, last_sequence, last_hash)
values (1, null, '0000000000000000000000000000000000000000000000000000000000000000');
