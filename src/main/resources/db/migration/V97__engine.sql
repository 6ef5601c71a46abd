-- How far the training clock runs ahead of the real one. Only ever written where training is on.
create table training_clock (
    id            smallint not null primary key check (id = 1),
    offset_millis bigint   not null
);
