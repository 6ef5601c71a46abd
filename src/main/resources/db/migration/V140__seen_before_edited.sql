-- Whoever edits what somebody else has changed meanwhile is told who it was and when.
alter table tender add column move_at timestamp with time zone;
update tender set move_at = current_timestamp where move_to is not null;

alter table placement add column move_planned_by varchar(64) default '' not null;
alter table placement add column move_planned_at timestamp with time zone;
update placement set move_planned_at = current_timestamp where move_plan <> '';

-- Whoever names the openers of a tender holds its row until that is done: of two at once the later sees the earlier.
create table bid_opener_naming (
    tender varchar(64) not null primary key,
    times  integer     not null
);
insert into bid_opener_naming (tender, times) select tender, 1 from bid_opener group by tender;

alter table bid_draft add column saved_by varchar(255) default '' not null;

alter table decision_clearance add column entered_by varchar(200) default '' not null;
alter table decision_clearance add column entered_at timestamp with time zone;
update decision_clearance set entered_at = current_timestamp;

alter table plan_line_report add column reported_at timestamp with time zone;
update plan_line_report set reported_at = current_timestamp;
