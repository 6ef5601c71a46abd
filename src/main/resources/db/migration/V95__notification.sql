create table notification_letter (
    letter_key varchar(40) primary key,
    version integer not null,
    kind varchar(60) not null,
    case_reference varchar(40) not null,
    about varchar(200) not null,
    recipient varchar(255) not null,
    occurrence varchar(200) not null,
    recipient_name varchar(500) not null,
    address varchar(500) not null,
    subject varchar(1000) not null,
    body varchar(100000) not null,
    status varchar(20) not null,
    queued_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failures integer not null,
    constraint notification_letter_once unique (kind, about, recipient, occurrence),
    constraint notification_letter_sent check ((status = 'SENT') = (sent_at is not null))
);

create index notification_letter_case on notification_letter (case_reference, queued_at);
create index notification_letter_newest on notification_letter (queued_at);
