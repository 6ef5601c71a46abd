-- Which password of this person is the present one: whoever signed in with an earlier one is signed out by a new one.
alter table supplier_person add column password_number integer default 1 not null;
-- A letter about a forgotten password: only the hash of its key is here.
alter table supplier_person add column reset_hash varchar(64);
alter table supplier_person add column reset_until timestamp with time zone;
alter table supplier_person add constraint supplier_person_reset_once unique (reset_hash);

-- A colleague who was asked to join an organisation and has not come yet.
create table supplier_invitation (
    invitation varchar(36)  not null primary key,
    version    integer      not null,
    account    varchar(36)  not null,
    name       varchar(255) not null,
    email      varchar(255) not null,
    token_hash varchar(64)  not null,
    invited_at timestamp with time zone not null,
    constraint supplier_invitation_token_once unique (token_hash),
    constraint supplier_invitation_of_account foreign key (account) references supplier_account (account)
);
create index supplier_invitation_by_account on supplier_invitation (account);

-- What drafts are unlocked with, once more: under a code that stands on paper and nowhere here.
create table bid_draft_spare (
    holder     varchar(255) not null primary key,
    salt       bytea        not null,
    locked_key bytea        not null,
    made_at    timestamp with time zone not null
);
