-- Sign-ins that the council's directory has ended by itself: where every node reads it, whichever was told.
create table directory_leaving (
    -- The directory's own name of the message: told twice, kept once.
    id      varchar(255)             not null,
    issuer  varchar(255)             not null,
    -- Empty where it ended every sign-in of the person.
    sid     varchar(255)             not null,
    -- Empty where it named the sign-in only.
    subject varchar(255)             not null,
    left_at timestamp with time zone not null,
    primary key (issuer, id)
);

create index directory_leaving_sid on directory_leaving (issuer, sid);
create index directory_leaving_subject on directory_leaving (issuer, subject);
