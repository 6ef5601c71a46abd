-- Organisations. The key is the name as people compare it, so that the same name twice is the same organisation.
create sequence supplier_number start with 1 increment by 1;
create table supplier (
    number   bigint       not null primary key,
    version  integer      not null,
    name     varchar(255) not null,
    name_key varchar(255) not null,
    email    varchar(255) not null,
    constraint supplier_known_once unique (name_key)
);
