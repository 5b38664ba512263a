-- Logs that were closed, and what goes on in their place. Insert-only: a closing is never taken back.

create table log_succession (
    log_no integer primary key references log,
    successor_no integer not null unique references log check (successor_no <> log_no),
    tenant_id text not null references organisation,
    -- The entry of the successor that says which log it continues, at which head, and why.
    entry_id uuid not null unique references log_entry,
    reason text not null check (length(reason) between 1 and 1000),
    closed_at timestamptz not null
);

alter table log_succession enable row level security;
create policy log_succession_of_tenant on log_succession to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy log_succession_for_publisher on log_succession to lineproof_publisher using (true);

grant select, insert on log_succession to lineproof_app;
grant select on log_succession to lineproof_publisher;

-- A token over the token of the stamp named, made before the certificates behind that one ended. It has the subject of the
-- first of its line, so that whoever may read the one may read the other.
alter table time_stamp add column renews bigint references time_stamp;
create unique index time_stamp_renewed_once on time_stamp (renews) where renews is not null;
create index time_stamp_by_end on time_stamp (certificate_ends_at);
