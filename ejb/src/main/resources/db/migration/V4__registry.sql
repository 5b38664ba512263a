-- What organisations declare. A registration is an entry of the log `audit`; its row is never changed.

create table ai_system (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null check (system_id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name text not null,
    intended_purpose text not null,
    role text not null check (role in ('provider', 'deployer', 'both')),
    annex_point text,
    classification_reasoning text not null,
    origin text not null,
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    registered_at timestamptz not null,
    unique (tenant_id, system_id)
);

create table model_version (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    name text not null,
    version text not null,
    digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    -- The public JWK, canonical JSON (RFC 8785).
    signer text not null,
    job_namespace text,
    job_name text,
    origin text not null,
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    registered_at timestamptz not null,
    unique (tenant_id, system_id, digest),
    unique (tenant_id, system_id, name, version),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id),
    check ((job_namespace is null) = (job_name is null))
);

create table declared_dataset (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    namespace text not null,
    name text not null,
    kind text not null check (kind in ('SOURCE')),
    registered_at timestamptz not null,
    unique (tenant_id, namespace, name)
);

do $$
declare
    t text;
begin
    foreach t in array array['ai_system', 'model_version', 'declared_dataset'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
    end loop;
end $$;

grant select, insert on ai_system, model_version, declared_dataset to lineproof_app;
