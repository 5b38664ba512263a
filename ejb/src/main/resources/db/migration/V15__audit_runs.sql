-- What the audits found that this installation makes by itself. Insert-only: how a log stands is its newest row.

create table audit_run (
    audit_no bigint generated always as identity primary key,
    tenant_id text not null references organisation,
    -- Null: the organisation's list of logs, against the ledger's.
    log_no integer references log,
    started_at timestamptz not null,
    ended_at timestamptz not null check (ended_at >= started_at),
    -- Entries that were recomputed; logs, for the list of logs.
    compared bigint not null check (compared >= 0),
    outcome text not null check (outcome in ('INTACT', 'FINDINGS', 'INCOMPLETE')),
    -- What could not be compared and why, one a line; empty when everything was.
    not_compared text not null check (length(not_compared) <= 100000)
);
create index audit_run_by_log on audit_run (log_no, audit_no desc) where log_no is not null;
create index audit_run_of_list on audit_run (tenant_id, audit_no desc) where log_no is null;

create table audit_finding (
    audit_no bigint not null references audit_run,
    place smallint not null check (place between 0 and 199),
    tenant_id text not null references organisation,
    fault text not null check (length(fault) between 1 and 40),
    -- Of one entry, or of the log at a size, or of the whole.
    position bigint,
    tree_size bigint,
    entry_id uuid,
    detail text not null check (length(detail) <= 2000),
    primary key (audit_no, place)
);

do $$
declare
    t text;
begin
    foreach t in array array['audit_run', 'audit_finding'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
        execute format('create policy %I on %I to lineproof_publisher using (true)', t || '_for_publisher', t);
    end loop;
end $$;

grant select on audit_run, audit_finding to lineproof_app;
grant select, insert on audit_run, audit_finding to lineproof_publisher;
