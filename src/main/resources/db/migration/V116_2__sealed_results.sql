-- A computed result stays as it was computed; a later one stands beside it.
alter table evaluation_result add constraint evaluation_result_as_computed unique (
    id, lot_role, result_version, bid, supplier, place, quality_points, price_points, total, compliant);

create table evaluation_result_seal (
    id             varchar(200)   not null primary key,
    lot_role       varchar(64)    not null,
    result_version integer        not null,
    bid            varchar(64)    not null,
    supplier       varchar(64)    not null,
    place          integer        not null,
    quality_points numeric(38,20) not null,
    price_points   numeric(38,20) not null,
    total          numeric(38,20) not null,
    compliant      boolean        not null,
    constraint evaluation_result_sealed foreign key (
        id, lot_role, result_version, bid, supplier, place, quality_points, price_points, total, compliant)
        references evaluation_result (
            id, lot_role, result_version, bid, supplier, place, quality_points, price_points, total, compliant)
);

insert into evaluation_result_seal (
    id, lot_role, result_version, bid, supplier, place, quality_points, price_points, total, compliant)
select id, lot_role, result_version, bid, supplier, place, quality_points, price_points, total, compliant
from evaluation_result
where lot_role in (select lot_role from evaluation where stage in ('RANKED', 'NO_COMPLIANT_BID'));
