-- What an evaluator wrote is sealed with the score, by its hash: the text is too long to be held by a seal itself.
alter table evaluation_score add column reason_hash varchar(64) default '' not null;
alter table evaluation_score_seal add column reason_hash varchar(64) default '' not null;

alter table evaluation_score_seal drop constraint evaluation_score_sealed;
alter table evaluation_score drop constraint evaluation_score_as_locked;
alter table evaluation_score add constraint evaluation_score_as_locked unique (
    id, lot_role, evaluator, bid, criterion, score, reason_hash);
alter table evaluation_score_seal add constraint evaluation_score_sealed foreign key (
    id, lot_role, evaluator, bid, criterion, score, reason_hash)
    references evaluation_score (id, lot_role, evaluator, bid, criterion, score, reason_hash);
