-- Reports are taken from a queue and taken up again after their maker is gone. Insert-only: whether a report waits, is being made or
-- is finished derives from its claims and steps.
alter table report_progress
    drop constraint report_progress_state_check,
    add constraint report_progress_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
create index report_progress_finished on report_progress (report_id) where state in ('DONE', 'FAILED', 'CANCELLED');

-- A node takes a report. The key lets one node alone have an attempt.
create table report_claim (
    report_id uuid not null references report_request,
    attempt integer not null check (attempt between 1 and 1000),
    tenant_id text not null references organisation,
    worker text not null check (length(worker) <= 200),
    claimed_at timestamptz not null,
    primary key (report_id, attempt)
);

-- What a report is pinned to from its first attempt on; the form is that of the member pins of a report in JSON.
create table report_cut (
    report_id uuid primary key references report_request,
    tenant_id text not null references organisation,
    pins text not null check (length(pins) <= 4194304),
    catalogue_version text not null,
    pinned_at timestamptz not null
);

alter table report_claim enable row level security;
create policy report_claim_of_tenant on report_claim to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_cut enable row level security;
create policy report_cut_of_tenant on report_cut to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on report_claim, report_cut to lineproof_app;

-- What was interrupted before there was a queue was told to be requested again; it is not made behind anybody's back now.
insert into report_progress (report_id, tenant_id, state, percent, step, at)
select r.report_id, r.tenant_id, 'FAILED', 100, 'interrupted by a restart of the server; request the report again', now()
from report_request r
where not exists (
    select 1 from report_progress p where p.report_id = r.report_id and p.state in ('DONE', 'FAILED', 'CANCELLED'));
