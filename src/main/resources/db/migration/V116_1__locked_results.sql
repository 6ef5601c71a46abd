-- Scores are agreed in rounds: a re-opening begins the next round, and the earlier one stays as it was locked.
alter table evaluation add column scoring_round integer default 1 not null;
alter table evaluation add column result_version integer default 0 not null;
alter table evaluation add column computed_because varchar(1000) default 'first result' not null;
alter table evaluation_consensus add column scoring_round integer default 1 not null;
alter table evaluation_consensus add column rationale_hash varchar(64) default '' not null;

-- Locked scores stay, also for whoever comes without asking the product: each is held by a seal that names all of it.
alter table evaluation_consensus add constraint evaluation_consensus_as_locked unique (
    id, lot_role, scoring_round, bid, criterion, score, rationale_hash, moderated_by);

create table evaluation_consensus_seal (
    id             varchar(500) not null primary key,
    lot_role       varchar(64)  not null,
    scoring_round  integer      not null,
    bid            varchar(64)  not null,
    criterion      varchar(64)  not null,
    score          integer      not null,
    rationale_hash varchar(64)  not null,
    moderated_by   varchar(255) not null,
    constraint evaluation_consensus_sealed foreign key (
        id, lot_role, scoring_round, bid, criterion, score, rationale_hash, moderated_by)
        references evaluation_consensus (
            id, lot_role, scoring_round, bid, criterion, score, rationale_hash, moderated_by)
);

alter table evaluation_score add constraint evaluation_score_as_locked unique (
    id, lot_role, evaluator, bid, criterion, score);

create table evaluation_score_seal (
    id        varchar(500) not null primary key,
    lot_role  varchar(64)  not null,
    evaluator varchar(255) not null,
    bid       varchar(64)  not null,
    criterion varchar(64)  not null,
    score     integer      not null,
    constraint evaluation_score_sealed foreign key (id, lot_role, evaluator, bid, criterion, score)
        references evaluation_score (id, lot_role, evaluator, bid, criterion, score)
);

-- Prices come by line, from the opened envelope or typed at the desk, and stay as they were entered.
alter table evaluation_price add column line varchar(64) default 'price' not null;
alter table evaluation_price add column opened boolean default false not null;
alter table evaluation_price add constraint evaluation_price_as_entered unique (
    id, lot_role, bid, line, price, opened, entered_by);

create table evaluation_price_seal (
    id         varchar(200)  not null primary key,
    lot_role   varchar(64)   not null,
    bid        varchar(64)   not null,
    line       varchar(64)   not null,
    price      numeric(19,4) not null,
    opened     boolean       not null,
    entered_by varchar(255)  not null,
    constraint evaluation_price_sealed foreign key (id, lot_role, bid, line, price, opened, entered_by)
        references evaluation_price (id, lot_role, bid, line, price, opened, entered_by)
);

-- Every result that was computed, and why it was computed anew; the evaluation names the one that counts.
alter table evaluation_result add column result_version integer default 1 not null;
alter table evaluation_working add column result_version integer default 1 not null;
alter table evaluation_working drop constraint evaluation_working_line;
alter table evaluation_working add constraint evaluation_working_line unique (lot_role, result_version, line_no);
update evaluation set result_version = 1 where lot_role in (select lot_role from evaluation_result);

create table evaluation_result_version (
    id             varchar(100)  not null primary key,
    version        integer       not null,
    lot_role       varchar(64)   not null references evaluation (lot_role),
    result_version integer       not null,
    scoring_round  integer       not null,
    because        varchar(1000) not null,
    computed_at    timestamp with time zone not null
);
create index evaluation_result_version_lot_role on evaluation_result_version (lot_role);

-- Two people re-open locked scores: one asks, another decides.
create table evaluation_reopening (
    id              varchar(100)  not null primary key,
    version         integer       not null,
    lot_role        varchar(64)   not null references evaluation (lot_role),
    scoring_round   integer       not null,
    asked_by        varchar(255)  not null,
    asked_at        timestamp with time zone not null,
    reason          varchar(4000) not null,
    approved        boolean,
    decided_by      varchar(255)  not null,
    decided_at      timestamp with time zone,
    decision_reason varchar(4000) not null,
    constraint evaluation_reopening_by_two check (approved is null or decided_by <> asked_by)
);
create index evaluation_reopening_lot_role on evaluation_reopening (lot_role);

-- What an officer found about the exclusion grounds of one tenderer; the newest counts, the earlier ones stay.
create table evaluation_exclusion (
    id            varchar(200)  not null primary key,
    version       integer       not null,
    tender        varchar(64)   not null,
    supplier      varchar(64)   not null,
    supplier_name varchar(255)  not null,
    number        integer       not null,
    ground        varchar(60)   not null,
    continuing    boolean       not null,
    excluded      boolean       not null,
    reason        varchar(4000) not null,
    checked_by    varchar(255)  not null,
    checked_at    timestamp with time zone not null,
    constraint evaluation_exclusion_on_a_ground check (not excluded or (ground <> 'NONE' and continuing))
);
create index evaluation_exclusion_tender on evaluation_exclusion (tender);

-- A bidder is asked about an abnormally low price, and an officer judges the answer.
create table evaluation_price_question (
    id        varchar(200)  not null primary key,
    version   integer       not null,
    lot_role  varchar(64)   not null references evaluation (lot_role),
    bid       varchar(64)   not null,
    supplier  varchar(64)   not null,
    asked_by  varchar(255)  not null,
    asked_at  timestamp with time zone not null,
    answer_by date          not null,
    answer    varchar(4000) not null,
    verdict   varchar(20)   not null,
    reason    varchar(4000) not null,
    judged_by varchar(255)  not null,
    judged_at timestamp with time zone,
    constraint evaluation_price_question_judged check (verdict = 'OPEN' or reason <> '')
);
create index evaluation_price_question_lot_role on evaluation_price_question (lot_role);

-- Lots drawn between equal bids, recorded by one officer and confirmed by another who saw it.
create table evaluation_draw (
    id           varchar(100)  not null primary key,
    version      integer       not null,
    lot_role     varchar(64)   not null references evaluation (lot_role),
    number       integer       not null,
    drawn_order  varchar(4000) not null,
    drawn_by     varchar(255)  not null,
    drawn_at     timestamp with time zone not null,
    confirmed    boolean,
    witnessed_by varchar(255)  not null,
    witnessed_at timestamp with time zone,
    constraint evaluation_draw_by_two check (confirmed is null or witnessed_by <> drawn_by)
);
create index evaluation_draw_lot_role on evaluation_draw (lot_role);

-- Which lots a bidder prefers where it may not win all of them, best first, as its bid says.
create table evaluation_lot_preference (
    id          varchar(200)  not null primary key,
    version     integer       not null,
    tender      varchar(64)   not null,
    supplier    varchar(64)   not null,
    lots        varchar(1000) not null,
    recorded_by varchar(255)  not null,
    recorded_at timestamp with time zone not null
);
create index evaluation_lot_preference_tender on evaluation_lot_preference (tender);
