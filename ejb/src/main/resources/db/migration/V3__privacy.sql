-- What the logs commit to. Erasure deletes here and nowhere else.
create table sealed_content (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    -- SD-JWT disclosures (RFC 9901), one a line: each carries its own salt.
    disclosures text not null,
    raw bytea not null,
    raw_salt bytea not null check (octet_length(raw_salt) = 32),
    -- The producer's signed statement without its disclosures, where there is one.
    statement text
);

alter table sealed_content enable row level security;
create policy sealed_content_of_tenant on sealed_content to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert, delete on sealed_content to lineproof_app;
