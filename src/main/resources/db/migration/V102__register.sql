-- What the register holds of a contract besides its life: who commissions it, what it is worth, where its papers lie.
create table contract_particulars (
    contract varchar(64) primary key references contract (reference),
    council_reference varchar(64),
    supplier_name varchar(255) not null,
    service varchar(200) not null,
    department varchar(200) not null,
    description varchar(4000) not null,
    owner varchar(64) not null,
    term varchar(100) not null,
    option_notice varchar(40) not null,
    termination_notice varchar(40) not null,
    review_on date,
    lots varchar(2000) not null,
    parties varchar(4000) not null,
    stated_value numeric(19, 2),
    annual_value numeric(19, 2),
    irrecoverable_vat numeric(19, 2),
    price_base varchar(100) not null,
    funding varchar(4000) not null,
    kpis varchar(4000) not null,
    documents varchar(4000) not null,
    procurement_procedure varchar(200) not null,
    invitation varchar(40) not null,
    cpv varchar(10) not null,
    sme boolean,
    vcse boolean,
    registered_number varchar(40) not null,
    constraint contract_known_once_to_the_council unique (council_reference)
);
create index contract_by_service on contract_particulars (service);
create index contract_by_owner on contract_particulars (owner);
create index contract_by_end on contract (ends_on, reference);

-- Contracts that stood before: their supplier's name is all that is known.
insert into contract_particulars (contract, supplier_name, service, department, description, owner, term, option_notice,
    termination_notice, lots,
    parties, price_base, funding, kpis, documents, procurement_procedure, invitation, cpv, registered_number)
select c.reference, coalesce(
    (select s.name from supplier s where c.supplier = 'SUP-' || substring('000', 1, greatest(0, 4 - length(cast(s.number as varchar(20))))) || cast(s.number as varchar(20))),
    c.supplier), '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''
from contract c;

-- A register on its way in: looked at, then taken over whole or not at all.
create table contract_import (
    id varchar(36) primary key,
    file_name varchar(200) not null,
    sha256 varchar(64) not null,
    content text not null,
    uploaded_by varchar(64) not null,
    uploaded_by_name varchar(200) not null,
    uploaded_at timestamp with time zone not null,
    state varchar(20) not null,
    rows_total integer not null,
    rows_new integer not null,
    rows_past integer not null,
    rows_changed integer not null,
    rows_unchanged integer not null,
    rows_refused integer not null,
    problems integer not null,
    done integer not null,
    seen_alive timestamp with time zone,
    outcome varchar(1000) not null,
    constraint contract_import_state_known check (state in ('CHECKED', 'RUNNING', 'DONE', 'FAILED'))
);

create table contract_import_finding (
    import_id varchar(36) not null references contract_import (id),
    position integer not null,
    kind varchar(20) not null,
    place varchar(40) not null,
    heading varchar(200) not null,
    sentence varchar(2000) not null,
    primary key (import_id, position)
);
