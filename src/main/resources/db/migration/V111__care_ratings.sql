-- What the care regulator published about a location, one entry for each day; entries are added and never changed.
create table care_rating (
    entry varchar(60) primary key,
    location varchar(40) not null,
    location_name varchar(255) not null,
    provider varchar(40) not null,
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
    entered_by varchar(64) not null,
    entered_by_name varchar(200) not null,
    entered_on date not null,
    constraint care_rating_once_a_day unique (location, published_on)
);
create index care_rating_by_supplier on care_rating (supplier);
