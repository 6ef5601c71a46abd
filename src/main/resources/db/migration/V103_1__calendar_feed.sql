-- Only a digest of the secret is kept, so that nobody who reads the database can read a feed.
create table calendar_feed (
    digest varchar(64) primary key,
    person varchar(64) not null unique,
    created_at timestamp with time zone not null
);
