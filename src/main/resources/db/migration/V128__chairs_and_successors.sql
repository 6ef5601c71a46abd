-- The question sets of a tender may each have a chair of their own; the others are chaired by the chair of all.
create table evaluation_panels_chair (
    tender       varchar(64)  not null references evaluation_panels (tender),
    question_set varchar(120) not null,
    user_id      varchar(255) not null,
    primary key (tender, question_set)
);

-- Who chairs each question of a lot-role; without a row for any question one chair brings all of them together.
create table evaluation_chair (
    lot_role  varchar(64)  not null references evaluation (lot_role),
    criterion varchar(64)  not null,
    user_id   varchar(255) not null,
    primary key (lot_role, criterion)
);

-- The questions on which the panel has agreed in a round, so that every chair locks their own.
create table evaluation_agreed (
    lot_role      varchar(64) not null references evaluation (lot_role),
    scoring_round integer     not null,
    criterion     varchar(64) not null,
    primary key (lot_role, scoring_round, criterion)
);

-- Who left a panel, who came instead, and what becomes of scores that were handed in, each with a reason.
create table evaluation_departure (
    id          varchar(100)  not null primary key,
    version     integer       not null,
    lot_role    varchar(64)   not null references evaluation (lot_role),
    user_id     varchar(255)  not null,
    part        varchar(20)   not null,
    successor   varchar(255)  not null,
    scores      varchar(20)   not null,
    reason      varchar(4000) not null,
    recorded_by varchar(255)  not null,
    recorded_at timestamp with time zone not null,
    constraint evaluation_departure_explained check (reason <> ''),
    constraint evaluation_departure_another check (successor <> user_id)
);
create index evaluation_departure_lot_role on evaluation_departure (lot_role);
