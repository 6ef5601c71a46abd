-- A contract says once how long before an event a party must be told; where two answers stood, the written one is kept,
-- because it is the one that people saw and took out with the register.
update contract set
    option_notice_amount = (
        select cast(substring(p.option_notice from 1 for position(' ' in p.option_notice) - 1) as integer)
        from contract_particulars p where p.contract = contract.reference),
    option_notice_unit = (
        select case when p.option_notice like '%day%' then 'DAYS' else 'MONTHS' end
        from contract_particulars p where p.contract = contract.reference),
    option_notice_clear = (
        select case when p.option_notice like '% clear %' then true else false end
        from contract_particulars p where p.contract = contract.reference)
where exists (select 1 from contract_particulars p where p.contract = contract.reference and p.option_notice <> '');

update contract set
    termination_notice_amount = (
        select cast(substring(p.termination_notice from 1 for position(' ' in p.termination_notice) - 1) as integer)
        from contract_particulars p where p.contract = contract.reference),
    termination_notice_unit = (
        select case when p.termination_notice like '%day%' then 'DAYS' else 'MONTHS' end
        from contract_particulars p where p.contract = contract.reference),
    termination_notice_clear = (
        select case when p.termination_notice like '% clear %' then true else false end
        from contract_particulars p where p.contract = contract.reference)
where exists (select 1 from contract_particulars p where p.contract = contract.reference and p.termination_notice <> '');

alter table contract_particulars drop column option_notice;
alter table contract_particulars drop column termination_notice;
