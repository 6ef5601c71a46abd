-- Questions about a tender. Who asked stands nowhere: a row of a question has no column for it.
create table clarification_window (
    tender         varchar(64) not null primary key,
    version        integer     not null,
    case_reference varchar(40) not null,
    closes_at      timestamp with time zone not null,
    answered       integer     not null
);
create table clarification_interest (
    interest       varchar(36) not null primary key,
    version        integer     not null,
    tender         varchar(64) not null,
    account        varchar(36) not null,
    questions      integer     not null,
    constraint clarification_interest_once unique (tender, account)
);
create table clarification_question (
    question       varchar(100)  not null primary key,
    version        integer       not null,
    tender         varchar(64)   not null,
    case_reference varchar(40)   not null,
    asked          varchar(4000) not null,
    wording        varchar(4000) not null,
    answer         varchar(8000) not null,
    number         integer,
    answered_on    date,
    constraint clarification_question_numbered_once unique (tender, number)
);
create index clarification_question_by_tender on clarification_question (tender);
