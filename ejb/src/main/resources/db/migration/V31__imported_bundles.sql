-- Pin files of other organisations, by which their bundles are checked: proposed by one person and approved by another, the state
-- derives from these rows as that of trust anchors; and the bundles that were imported under them. Insert-only.

create table supplier_pins (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    -- Digest of the file below, as it was received.
    digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    supplier text not null check (length(supplier) between 1 and 200),
    pins bytea not null check (octet_length(pins) between 1 and 1048576),
    proposed_by text not null,
    proposed_at timestamptz not null,
    unique (tenant_id, digest),
    unique (entry_id, proposed_by)
);

create table supplier_pins_act (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    pins_entry_id uuid not null,
    proposed_by text not null,
    kind text not null check (kind in ('APPROVED', 'WITHDRAWN')),
    actor text not null,
    reason text,
    acted_at timestamptz not null,
    unique (pins_entry_id, kind),
    foreign key (pins_entry_id, proposed_by) references supplier_pins (entry_id, proposed_by),
    -- Four eyes, whatever the application believes.
    check (kind <> 'APPROVED' or actor <> proposed_by),
    check ((kind = 'WITHDRAWN') = (reason is not null))
);

create table imported_bundle (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    pins_entry_id uuid not null references supplier_pins (entry_id),
    -- What the bundle is about and what the verifier said of it, canonical JSON (RFC 8785).
    about text not null check (octet_length(about) <= 32768),
    size integer not null,
    imported_at timestamptz not null,
    unique (tenant_id, system_id, digest, pins_entry_id),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);

-- The bytes, apart from the rows that lists read.
create table imported_content (
    entry_id uuid primary key references imported_bundle,
    tenant_id text not null references organisation,
    content bytea not null check (octet_length(content) between 1 and 16777216)
);

alter table supplier_pins enable row level security;
create policy supplier_pins_of_tenant on supplier_pins to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table supplier_pins_act enable row level security;
create policy supplier_pins_act_of_tenant on supplier_pins_act to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table imported_bundle enable row level security;
create policy imported_bundle_of_tenant on imported_bundle to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table imported_content enable row level security;
create policy imported_content_of_tenant on imported_content to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on supplier_pins, supplier_pins_act, imported_bundle, imported_content to lineproof_app;
