-- A reminder that was written in quiet hours leaves on the next working morning.
alter table notification_letter add column not_before timestamp with time zone;
