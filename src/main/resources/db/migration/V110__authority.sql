-- Who asked for a decision: nobody takes it alone on a request of their own.
alter table decision add column requested_by varchar(200) default '' not null;
