-- Release of an issued report: another person than the requester decides, then its sealed files are made. Every row is an entry of
-- the log `audit`; the state derives from the rows. Insert-only.
alter table report_request add constraint report_request_of_requester unique (report_id, requested_by);

create table report_release (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    report_id uuid not null references report_issue,
    requested_by text not null,
    kind text not null check (kind in ('RELEASED', 'DECLINED', 'SEALED')),
    actor text not null,
    reason text,
    -- When the first certificate behind the seal's time stamp ends: to be renewed before.
    stamp_ends_at timestamptz,
    acted_at timestamptz not null,
    unique (report_id, kind),
    foreign key (report_id, requested_by) references report_request (report_id, requested_by),
    -- Four eyes, whatever the application believes.
    check (actor <> requested_by),
    check (kind <> 'DECLINED' or reason is not null),
    check (kind = 'SEALED' or stamp_ends_at is null)
);
create unique index report_release_decided_once on report_release (report_id) where kind <> 'SEALED';

-- How far the sealing is, and what kept it from being done.
create table report_release_progress (
    progress_no bigint generated always as identity primary key,
    report_id uuid not null references report_issue,
    tenant_id text not null references organisation,
    state text not null check (state in ('RUNNING', 'FAILED')),
    percent integer not null check (percent between 0 and 100),
    step text not null,
    at timestamptz not null
);
create index report_release_progress_by_report on report_release_progress (report_id, progress_no desc);

alter table report_release enable row level security;
create policy report_release_of_tenant on report_release to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_release_progress enable row level security;
create policy report_release_progress_of_tenant on report_release_progress to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on report_release, report_release_progress to lineproof_app;
