-- A tenderer is heard before it is excluded on a discretionary ground: until when, and what it said.
alter table evaluation_exclusion add column heard_by date;
alter table evaluation_exclusion add column representation varchar(4000) default '' not null;
alter table evaluation_exclusion add constraint evaluation_exclusion_heard_first check (heard_by is null or not excluded);
