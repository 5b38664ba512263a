-- What witnesses signed about our checkpoints, each line verified before it came here, and promises that were not kept.
-- Insert-only, as the checkpoints.

create table cosignature (
    log_no integer not null,
    tree_size bigint not null,
    -- The verifier key of the witness, C2SP signature type 0x04.
    cosigner text not null,
    tenant_id text not null references organisation,
    line text not null,
    -- By the witness's clock; received_at is by ours.
    cosigned_at timestamptz not null,
    received_at timestamptz not null,
    primary key (log_no, tree_size, cosigner),
    foreign key (log_no, tree_size) references checkpoint (log_no, tree_size)
);
create index cosignature_by_cosigner on cosignature (log_no, cosigner, tree_size);

alter table cosignature enable row level security;
create policy cosignature_of_tenant on cosignature to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy cosignature_for_publisher on cosignature to lineproof_publisher using (true);

grant select on cosignature to lineproof_app;
grant select, insert on cosignature to lineproof_publisher;

-- Entries that were published later than promised, or still are not: recorded with the publication, or while they wait.
create table missed_promise (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    log_no integer not null references log,
    publish_by timestamptz not null,
    noticed_at timestamptz not null
);
create index missed_promise_by_log on missed_promise (log_no, noticed_at);

alter table missed_promise enable row level security;
create policy missed_promise_of_tenant on missed_promise to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy missed_promise_for_publisher on missed_promise to lineproof_publisher using (true);

grant select on missed_promise to lineproof_app;
grant select, insert on missed_promise to lineproof_publisher;

-- How many statements producers say they have made. The coordinates are those of the log entry and stay.
create table heartbeat (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    producer text not null,
    epoch bigint not null check (epoch >= 0),
    count bigint not null check (count >= 0),
    stated_at timestamptz not null,
    received_at timestamptz not null,
    unique (tenant_id, system_id, producer, epoch, stated_at),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);

alter table heartbeat enable row level security;
create policy heartbeat_of_tenant on heartbeat to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on heartbeat to lineproof_app;
