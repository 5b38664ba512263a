-- What organisations lay down about their AI systems, and how grave they take each check. Entries of the log `audit`;
-- rows are never changed, the newest counts. Insert-only.

create table practice (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    kind text not null check (kind ~ '^[a-z]{1,40}$'),
    -- Canonical JSON (RFC 8785).
    document text not null check (octet_length(document) <= 32768),
    recorded_at timestamptz not null,
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);
create index practice_by_system on practice (tenant_id, system_id, recorded_at);

create table assurance_policy (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    version text not null check (length(version) between 1 and 100),
    document text not null check (octet_length(document) <= 32768),
    recorded_at timestamptz not null,
    unique (tenant_id, version)
);

alter table practice enable row level security;
create policy practice_of_tenant on practice to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table assurance_policy enable row level security;
create policy assurance_policy_of_tenant on assurance_policy to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on practice, assurance_policy to lineproof_app;
