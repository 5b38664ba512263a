-- The three roles are made with the cluster (they carry passwords); this file only says what they may do.
-- lineproof_owner   owns the schema and runs the migrations
-- lineproof_app     serves requests of one tenant at a time, behind row-level security
-- lineproof_publisher sequences, publishes and anchors the logs of all tenants

grant usage on schema public to lineproof_app, lineproof_publisher;

create table organisation (
    tenant_id text primary key check (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null check (length(name) between 1 and 200),
    opened_at timestamptz not null default clock_timestamp()
);

alter table organisation enable row level security;
create policy organisation_of_tenant on organisation to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy organisation_for_publisher on organisation to lineproof_publisher using (true);

grant select, insert on organisation to lineproof_app;
grant select on organisation to lineproof_publisher;
