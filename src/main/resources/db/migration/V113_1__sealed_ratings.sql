-- What was published stays as it was, also for whoever comes without asking the product: each entry is held by a seal
-- that names all of it, so that neither a change nor a deletion passes. Databases of both kinds keep foreign keys.
alter table care_rating add constraint care_rating_as_published unique (
    entry, location, supplier, published_on, registered, overall, safe, effective, caring, responsive, well_led, report);

create table care_rating_seal (
    entry varchar(60) primary key,
    location varchar(40) not null,
    supplier varchar(64) not null,
    published_on date not null,
    registered boolean not null,
    overall varchar(30) not null,
    safe varchar(30) not null,
    effective varchar(30) not null,
    caring varchar(30) not null,
    responsive varchar(30) not null,
    well_led varchar(30) not null,
    report varchar(255) not null,
    constraint care_rating_sealed foreign key (
        entry, location, supplier, published_on, registered, overall, safe, effective, caring, responsive, well_led, report)
        references care_rating (
            entry, location, supplier, published_on, registered, overall, safe, effective, caring, responsive, well_led,
            report)
);

insert into care_rating_seal
select entry, location, supplier, published_on, registered, overall, safe, effective, caring, responsive, well_led, report
from care_rating;
