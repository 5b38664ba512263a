-- Archive time stamps of released reports: each renewal is another version of the sealed files and an entry of the log `audit`; what
-- kept one from being made is a row, too. With which certificate a report was sealed names former roots in pin files. Insert-only.
create table report_seal_certificate (
    entry_id uuid primary key references report_release,
    tenant_id text not null references organisation,
    report_id uuid not null unique references report_issue,
    subject text not null check (length(subject) between 1 and 4096),
    root bytea not null check (octet_length(root) between 1 and 65536),
    -- By the time stamp over the seal of the container, which is what verifiers compare with a period.
    stamped_at timestamptz not null
);
create index report_seal_certificate_by_tenant on report_seal_certificate (tenant_id, stamped_at);

create table report_seal_renewal (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    report_id uuid not null references report_issue,
    renewal_no integer not null check (renewal_no between 1 and 1000),
    actor text not null,
    pdf bytea not null,
    container bytea not null,
    stamp_ends_at timestamptz not null,
    renewed_at timestamptz not null,
    unique (report_id, renewal_no)
);

create table report_seal_failure (
    failure_no bigint generated always as identity primary key,
    tenant_id text not null references organisation,
    report_id uuid not null references report_issue,
    reason text not null check (length(reason) between 1 and 4000),
    at timestamptz not null
);
create index report_seal_failure_by_report on report_seal_failure (report_id, failure_no desc);

alter table report_seal_certificate enable row level security;
create policy report_seal_certificate_of_tenant on report_seal_certificate to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_seal_renewal enable row level security;
create policy report_seal_renewal_of_tenant on report_seal_renewal to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table report_seal_failure enable row level security;
create policy report_seal_failure_of_tenant on report_seal_failure to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on report_seal_certificate, report_seal_renewal, report_seal_failure to lineproof_app;

-- Monitoring counts over all organisations, and sees no file, no name and no reason.
create policy report_release_for_publisher on report_release for select to lineproof_publisher using (true);
create policy report_seal_renewal_for_publisher on report_seal_renewal for select to lineproof_publisher using (true);
create policy report_seal_failure_for_publisher on report_seal_failure for select to lineproof_publisher using (true);
grant select (report_id, kind, stamp_ends_at) on report_release to lineproof_publisher;
grant select (report_id, renewal_no, stamp_ends_at, renewed_at) on report_seal_renewal to lineproof_publisher;
grant select (report_id, failure_no, at) on report_seal_failure to lineproof_publisher;
