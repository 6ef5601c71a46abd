-- How the evaluation of one lot-role stands, and its panel.
create table evaluation (
    lot_role       varchar(64)  not null primary key,
    version        integer      not null,
    case_reference varchar(64)  not null,
    tender         varchar(64)  not null,
    stage          varchar(20)  not null
);

create table evaluation_member (
    lot_role varchar(64)   not null references evaluation (lot_role),
    user_id  varchar(255)  not null,
    part     varchar(20)   not null,
    standing varchar(20)   not null,
    reason   varchar(4000) not null,
    primary key (lot_role, user_id)
);

-- One evaluator's score for one question of one bid; empty while it is a draft.
create table evaluation_score (
    id        varchar(500)  not null primary key,
    version   integer       not null,
    lot_role  varchar(64)   not null references evaluation (lot_role),
    evaluator varchar(255)  not null,
    bid       varchar(64)   not null,
    criterion varchar(64)   not null,
    score     integer,
    reason    varchar(4000) not null,
    saved_at  timestamp with time zone not null,
    constraint evaluation_score_not_negative check (score is null or score >= 0)
);
create index evaluation_score_sheet on evaluation_score (lot_role, evaluator);

-- What the panel agreed, with the moderator's rationale.
create table evaluation_consensus (
    id           varchar(500)  not null primary key,
    version      integer       not null,
    lot_role     varchar(64)   not null references evaluation (lot_role),
    bid          varchar(64)   not null,
    criterion    varchar(64)   not null,
    score        integer,
    rationale    varchar(4000) not null,
    moderated_by varchar(255)  not null,
    saved_at     timestamp with time zone not null,
    constraint evaluation_consensus_not_negative check (score is null or score >= 0)
);
create index evaluation_consensus_lot_role on evaluation_consensus (lot_role);

create table evaluation_price (
    id         varchar(200)  not null primary key,
    version    integer       not null,
    lot_role   varchar(64)   not null references evaluation (lot_role),
    bid        varchar(64)   not null,
    price      numeric(19,4) not null,
    entered_by varchar(255)  not null,
    entered_at timestamp with time zone not null,
    constraint evaluation_price_above_zero check (price > 0)
);
create index evaluation_price_lot_role on evaluation_price (lot_role);

-- Points are kept to twenty decimals and rounded only where they are shown.
create table evaluation_result (
    id             varchar(200)   not null primary key,
    version        integer        not null,
    lot_role       varchar(64)    not null references evaluation (lot_role),
    bid            varchar(64)    not null,
    supplier       varchar(64)    not null,
    supplier_name  varchar(255)   not null,
    place          integer        not null,
    quality_points numeric(38,20) not null,
    price_points   numeric(38,20) not null,
    total          numeric(38,20) not null,
    compliant      boolean        not null,
    why_not        varchar(1000)  not null,
    constraint evaluation_result_placed_when_compliant check (compliant or place = 0)
);
create index evaluation_result_lot_role on evaluation_result (lot_role);
