-- The end that was agreed, once a termination moved the end forward.
alter table contract add column agreed_end date;
alter table contract add constraint contract_agreed_end_later check (agreed_end is null or agreed_end >= ends_on);
