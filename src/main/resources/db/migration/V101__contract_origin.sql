-- How a contract came into the register: awarded here, entered as it stood, or given by an accredited list.
alter table contract add column origin varchar(20) default 'REGISTERED' not null;
alter table contract add column accreditation varchar(64);
update contract set origin = 'AWARDED' where not legacy;
alter table contract add constraint contract_origin_known check (
    (origin in ('AWARDED', 'REGISTERED') and accreditation is null)
    or (origin = 'ACCREDITED' and legacy and accreditation is not null));
create index contract_by_accreditation on contract (accreditation);
