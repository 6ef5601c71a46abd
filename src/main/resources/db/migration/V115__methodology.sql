-- The published rules of scoring beside the criteria, one rule a line; empty where everything is as usual.
alter table tender add column scoring_rules varchar(4000) default '' not null;

-- What the methodology's rounding showed, and what the price looked like beside the others.
alter table evaluation_result add column decimals integer default 2 not null;
alter table evaluation_result add column shown_quality numeric(38,20);
alter table evaluation_result add column shown_price numeric(38,20);
alter table evaluation_result add column shown_total numeric(38,20);
alter table evaluation_result add column percent_below numeric(38,20);
alter table evaluation_result add column low boolean default false not null;

-- The working, so that anybody entitled to read it can recompute the result.
create table evaluation_working (
    id       varchar(100)  not null primary key,
    lot_role varchar(64)   not null references evaluation (lot_role),
    line_no  integer       not null,
    line     varchar(4000) not null,
    constraint evaluation_working_line unique (lot_role, line_no)
);
