-- What time-stamp authorities (RFC 3161) said about what is anchored. Insert-only: a later token stands beside an earlier.

-- Each authority whose tokens are kept, as it was configured then: verifiers have to be able to pin all of them.
create table time_stamp_authority (
    authority_no integer generated always as identity primary key,
    name text not null check (name <> ''),
    -- Its trust anchor, DER.
    certificate bytea not null check (octet_length(certificate) between 1 and 16384),
    evidential boolean not null,
    first_used_at timestamptz not null
);
create unique index time_stamp_authority_once on time_stamp_authority (name, sha256(certificate), evidential);

create table time_stamp (
    stamp_no bigint generated always as identity primary key,
    -- Either a checkpoint of a tenant's log ...
    tenant_id text references organisation,
    log_no integer references log,
    tree_size bigint check (tree_size > 0),
    -- ... or a block that holds anchors, perhaps of many tenants.
    block_hash text check (block_hash ~ '^0x[0-9a-f]{64}$'),
    token bytea not null check (octet_length(token) between 1 and 65536),
    authority_no integer not null references time_stamp_authority,
    -- The token's own time: not later than this.
    stamped_at timestamptz not null,
    -- The first end of a certificate between the token and its authority.
    certificate_ends_at timestamptz not null,
    received_at timestamptz not null,
    check (case when block_hash is null
        then tenant_id is not null and log_no is not null and tree_size is not null
        else tenant_id is null and log_no is null and tree_size is null end)
);
create index time_stamp_by_checkpoint on time_stamp (log_no, tree_size) where block_hash is null;
create index time_stamp_by_block on time_stamp (block_hash) where block_hash is not null;
create index anchor_event_by_block on anchor_event (block_hash) where block_hash is not null;

alter table time_stamp_authority enable row level security;
create policy time_stamp_authority_for_all on time_stamp_authority to lineproof_app, lineproof_publisher using (true);
alter table time_stamp enable row level security;
-- Whoever has an anchor in a block may read its time stamp, as with anchor_receipt.
create policy time_stamp_of_tenant on time_stamp to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true)
        or exists (select 1 from anchor_event e where e.block_hash = time_stamp.block_hash
            and e.tenant_id = current_setting('lineproof.tenant', true)));
create policy time_stamp_for_publisher on time_stamp to lineproof_publisher using (true);

grant select on time_stamp_authority, time_stamp to lineproof_app;
grant select, insert on time_stamp_authority, time_stamp to lineproof_publisher;
