-- The bytes of an imported bundle may speak of persons: an officer erases them, and the row here, with its entry in the log
-- audit, stays in their place. Insert-only.

create table imported_erasure (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    bundle_entry_id uuid not null unique references imported_bundle (entry_id),
    actor text not null,
    reason text not null check (length(reason) between 1 and 4000),
    erased_at timestamptz not null
);

alter table imported_erasure enable row level security;
create policy imported_erasure_of_tenant on imported_erasure to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
grant select, insert on imported_erasure to lineproof_app;

grant delete on imported_content to lineproof_app;
