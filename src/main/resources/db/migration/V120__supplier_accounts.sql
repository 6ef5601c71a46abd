-- Organisations that registered themselves, and the people who sign in for them. They are no people of the engine.
create table supplier_account (
    account       varchar(36)  not null primary key,
    version       integer      not null,
    name          varchar(255) not null,
    supplier      varchar(20),
    registered_on date         not null,
    constraint supplier_account_of_one_supplier unique (supplier)
);
create table supplier_person (
    person        varchar(36)  not null primary key,
    version       integer      not null,
    account       varchar(36)  not null,
    sign_in       varchar(255) not null,
    name          varchar(255) not null,
    email         varchar(255) not null,
    password_hash varchar(255) not null,
    confirmed     boolean      not null,
    token_hash    varchar(64),
    token_until   timestamp with time zone,
    failures      integer      not null,
    locked_until  timestamp with time zone,
    constraint supplier_person_signs_in_once unique (sign_in),
    constraint supplier_person_token_once unique (token_hash),
    constraint supplier_person_of_account foreign key (account) references supplier_account (account)
);
create index supplier_person_by_account on supplier_person (account);
