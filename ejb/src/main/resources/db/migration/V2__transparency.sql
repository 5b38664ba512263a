-- The evidence logs. Every table here is insert-only for the application; the state of an entry derives from rows:
-- pending (log_entry) -> sequenced and integrated (log_position) -> published (checkpoint of a larger size) -> anchored.

create table log (
    -- Short key for the rows below; outside the database a log is known by its id and its origin.
    log_no integer generated always as identity primary key,
    log_id bytea not null unique check (octet_length(log_id) = 32),
    tenant_id text not null references organisation,
    name text not null,
    origin text not null unique,
    first_key bytea not null check (octet_length(first_key) = 32),
    opened_at timestamptz not null default clock_timestamp(),
    unique (tenant_id, name)
);

create table log_entry (
    entry_id uuid primary key,
    tenant_id text not null references organisation,
    log_no integer not null references log,
    arrival bigint generated always as identity,
    -- A transaction that was given a lower id may commit later: the publisher's low-water mark counts in these.
    arrived_in xid8 not null default pg_current_xact_id(),
    content bytea not null check (octet_length(content) <= 65535),
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    received_at timestamptz not null,
    publish_by timestamptz not null
);
create index log_entry_by_transaction on log_entry (log_no, arrived_in);
create index log_entry_by_tenant on log_entry (tenant_id, arrival);

create table log_position (
    log_no integer not null references log,
    position bigint not null check (position >= 0),
    tenant_id text not null references organisation,
    entry_id uuid not null unique references log_entry,
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    sequenced_at timestamptz not null default clock_timestamp(),
    primary key (log_no, position)
);

-- Full tiles only (256 hashes); the right edge of the tree derives from the positions.
create table log_tile (
    log_no integer not null references log,
    level smallint not null check (level between 0 and 7),
    tile_index bigint not null check (tile_index >= 0),
    tenant_id text not null references organisation,
    hashes bytea not null check (octet_length(hashes) = 8192),
    root bytea not null check (octet_length(root) = 32),
    primary key (log_no, level, tile_index)
);

create table checkpoint (
    log_no integer not null references log,
    tree_size bigint not null check (tree_size >= 0),
    tenant_id text not null references organisation,
    root_hash bytea not null check (octet_length(root_hash) = 32),
    note text not null,
    published_at timestamptz not null,
    primary key (log_no, tree_size)
);

do $$
declare
    t text;
begin
    foreach t in array array['log', 'log_entry', 'log_position', 'log_tile', 'checkpoint'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
        execute format('create policy %I on %I to lineproof_publisher using (true)', t || '_for_publisher', t);
    end loop;
end $$;

grant select, insert on log, log_entry to lineproof_app;
grant select on log_position, log_tile, checkpoint to lineproof_app;
grant select on log, log_entry to lineproof_publisher;
grant select, insert on log_position, log_tile, checkpoint to lineproof_publisher;
