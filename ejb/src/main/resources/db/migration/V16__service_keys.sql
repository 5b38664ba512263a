-- The keys of a log's COSE receipts and of its promises. Number 0 is the one the log was opened with; logs opened before
-- this table have none, and begin with the first key file. Each later key has a statement, signed by the key before and by
-- itself, that is the content of the entry: the key is in office for trees that hold the entry.

create table service_key (
    log_no integer not null references log,
    purpose text not null check (purpose in ('RECEIPT', 'PROMISE')),
    number integer not null check (number >= 0),
    tenant_id text not null references organisation,
    public_key bytea not null check (octet_length(public_key) = 32),
    entry_id uuid unique references log_entry,
    statement text,
    stated_at timestamptz not null default clock_timestamp(),
    primary key (log_no, purpose, number),
    unique (log_no, purpose, public_key),
    check ((number = 0) = (entry_id is null) and (number = 0) = (statement is null))
);

alter table service_key enable row level security;
create policy service_key_of_tenant on service_key to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy service_key_for_publisher on service_key to lineproof_publisher using (true);

grant select, insert on service_key to lineproof_app;
grant select on service_key to lineproof_publisher;
