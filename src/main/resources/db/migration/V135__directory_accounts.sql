-- Whom the council's directory knows under which subject: one person there is one account here, whatever they are called.
create table directory_account (
    user_id varchar(64)              not null primary key,
    issuer  varchar(255)             not null,
    subject varchar(255)             not null,
    kept_at timestamp with time zone not null,
    constraint directory_account_of_one_person unique (issuer, subject)
);
