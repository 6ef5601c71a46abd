-- Every form of a page carries a number of its own, and what it did is written together with it: a second send of the
-- same form finds the row and is shown what the first one led to. Rows are removed after a day.
create table sent_form (
    form     varchar(64)              not null primary key,
    sent_at  timestamp with time zone not null,
    status   integer,
    led_to   varchar(2000),
    said     varchar(2000),
    body     varchar(20000)
);

create index sent_form_by_time on sent_form (sent_at);
