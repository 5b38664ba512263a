-- What pipelines reported. The events themselves are content; these rows say which job read and wrote what, and are
-- keyed by a digest of namespace and name, since names may be longer than an index takes.

create table lineage_event (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    kind text not null check (kind in ('RUN', 'JOB', 'DATASET')),
    run_id text,
    job_id uuid,
    state text check (state in ('START', 'RUNNING', 'OTHER', 'COMPLETE', 'ABORT', 'FAIL')),
    -- As the event says, else the time of reception: events may arrive in any order.
    event_time timestamptz not null
);
create index lineage_event_by_run on lineage_event (tenant_id, run_id, event_time) where run_id is not null;

create table lineage_job (
    tenant_id text not null references organisation,
    job_id uuid not null,
    namespace text not null,
    name text not null,
    first_entry_id uuid not null,
    first_seen_at timestamptz not null,
    primary key (tenant_id, job_id)
);
create index lineage_job_by_time on lineage_job (tenant_id, first_seen_at desc);

create table lineage_dataset (
    tenant_id text not null references organisation,
    dataset_id uuid not null,
    namespace text not null,
    name text not null,
    first_entry_id uuid not null,
    first_seen_at timestamptz not null,
    primary key (tenant_id, dataset_id)
);
create index lineage_dataset_by_time on lineage_dataset (tenant_id, first_seen_at desc);

create table lineage_run (
    tenant_id text not null references organisation,
    run_id text not null,
    job_id uuid,
    first_entry_id uuid not null,
    first_seen_at timestamptz not null,
    primary key (tenant_id, run_id)
);
create index lineage_run_by_time on lineage_run (tenant_id, first_seen_at desc);
create index lineage_run_by_job on lineage_run (tenant_id, job_id, first_seen_at desc);

create table lineage_edge (
    tenant_id text not null references organisation,
    job_id uuid not null,
    direction text not null check (direction in ('INPUT', 'OUTPUT')),
    dataset_id uuid not null,
    first_entry_id uuid not null,
    primary key (tenant_id, job_id, direction, dataset_id)
);
create index lineage_edge_by_dataset on lineage_edge (tenant_id, dataset_id, direction);

-- Keyed digests of delivered bodies: a client that did not hear the answer and sends again gets the first receipts.
create table lineage_delivery (
    tenant_id text not null references organisation,
    digest bytea not null check (octet_length(digest) = 32),
    entry_ids uuid[] not null,
    expires_at timestamptz not null,
    primary key (tenant_id, digest)
);
create index lineage_delivery_by_expiry on lineage_delivery (tenant_id, expires_at);

do $$
declare
    t text;
begin
    foreach t in array array['lineage_event', 'lineage_job', 'lineage_dataset', 'lineage_run', 'lineage_edge', 'lineage_delivery'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
    end loop;
end $$;

grant select, insert on lineage_event, lineage_job, lineage_dataset, lineage_run, lineage_edge to lineproof_app;
grant select, insert, update, delete on lineage_delivery to lineproof_app;
