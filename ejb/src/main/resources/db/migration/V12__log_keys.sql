-- The keys that followed a log's first one (log.first_key). A key signs the checkpoints from first_size on, up to the
-- first_size of the next. Its statement, signed by the key before and by itself, is the content of the entry.

create table log_key (
    log_no integer not null references log,
    -- The entry has the index first_size - 2; the checkpoint that first covers it is the last of the key before.
    first_size bigint not null check (first_size >= 2),
    tenant_id text not null references organisation,
    public_key bytea not null check (octet_length(public_key) = 32),
    entry_id uuid not null unique references log_entry,
    statement text not null,
    stated_at timestamptz not null default clock_timestamp(),
    primary key (log_no, first_size),
    unique (log_no, public_key)
);

alter table log_key enable row level security;
create policy log_key_of_tenant on log_key to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy log_key_for_publisher on log_key to lineproof_publisher using (true);

grant select, insert on log_key to lineproof_app;
grant select on log_key to lineproof_publisher;

-- The checkpoints that an issued report spoke of: the next report of the system shows that its logs extend them.
create table report_head (
    report_id uuid not null references report_request,
    tenant_id text not null references organisation,
    origin text not null,
    tree_size bigint not null check (tree_size > 0),
    primary key (report_id, origin)
);
create index report_head_by_log on report_head (tenant_id, origin, tree_size desc);

alter table report_head enable row level security;
create policy report_head_of_tenant on report_head to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on report_head to lineproof_app;
