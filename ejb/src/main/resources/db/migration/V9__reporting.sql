-- Reports: what was asked for, how far it got, what was issued. Insert-only; a standing is the newest row.

create table report_request (
    report_id uuid primary key,
    tenant_id text not null references organisation,
    definition text not null check (definition ~ '^R[0-9]{2}$'),
    system_id text not null,
    period_from timestamptz not null,
    period_to timestamptz not null check (period_to > period_from),
    requested_by text not null,
    requested_at timestamptz not null,
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);
create index report_request_by_time on report_request (tenant_id, requested_at desc);

create table report_progress (
    progress_no bigint generated always as identity primary key,
    report_id uuid not null references report_request,
    tenant_id text not null references organisation,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    percent integer not null check (percent between 0 and 100),
    step text not null,
    at timestamptz not null
);
create index report_progress_by_report on report_progress (report_id, progress_no desc);

create table report_file (
    report_id uuid not null references report_request,
    tenant_id text not null references organisation,
    kind text not null check (kind in ('PDF', 'JSON', 'BUNDLE')),
    content bytea not null,
    primary key (report_id, kind)
);

-- That a report was issued: its own id and the entry of its digests in the log audit.
create table report_issue (
    report_id uuid primary key references report_request,
    tenant_id text not null references organisation,
    document_id text not null,
    entry_id uuid not null references log_entry
);

alter table report_request enable row level security;
create policy report_request_of_tenant on report_request to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_progress enable row level security;
create policy report_progress_of_tenant on report_progress to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_file enable row level security;
create policy report_file_of_tenant on report_file to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_issue enable row level security;
create policy report_issue_of_tenant on report_issue to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on report_request, report_progress, report_file, report_issue to lineproof_app;
