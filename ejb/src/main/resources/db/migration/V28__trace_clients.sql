-- Which AI system the spans of an API client belong to where they name none. Insert-only: the newest row of a client counts,
-- a row without a system takes the word back.
create table trace_client (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    client text not null check (length(client) between 1 and 255),
    system_id text,
    assigned_by text not null,
    assigned_at timestamptz not null
);
create index trace_client_by_client on trace_client (tenant_id, client, assigned_at desc);

alter table trace_client enable row level security;
create policy trace_client_of_tenant on trace_client to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on trace_client to lineproof_app;
