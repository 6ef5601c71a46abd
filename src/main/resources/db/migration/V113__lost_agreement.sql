-- A home whose agreement was terminated is asked for everything afresh: attempts up to this one count no more.
alter table accreditation add column afresh_after integer;
