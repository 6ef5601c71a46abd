-- Letters that wait are asked for at every look at the mailbox, and by whoever watches the product.
create index notification_letter_status on notification_letter (status, queued_at);
