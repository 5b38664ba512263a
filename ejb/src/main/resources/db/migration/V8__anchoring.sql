-- What became of the heads we brought to a ledger. Insert-only: the standing of a head is its newest row.

create table anchor_event (
    event_no bigint generated always as identity primary key,
    tenant_id text not null references organisation,
    log_no integer not null references log,
    tree_size bigint not null check (tree_size > 0),
    root_hash bytea not null check (octet_length(root_hash) = 32),
    -- REQUESTED: from here on the log is ahead of the ledger. SUBMITTED: signed and about to be sent. MINED: in a block.
    -- FINAL: that block cannot be taken back. LOST: the transaction will never hold, the head is brought again.
    state text not null check (state in ('REQUESTED', 'SUBMITTED', 'MINED', 'FINAL', 'LOST')),
    kind text not null check (kind in ('BESU', 'ANVIL')),
    chain_id bigint,
    contract text,
    transaction_hash text check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    block_number bigint,
    block_hash text check (block_hash ~ '^0x[0-9a-f]{64}$'),
    block_time timestamptz,
    at timestamptz not null default clock_timestamp(),
    check (state = 'REQUESTED' or (chain_id is not null and contract is not null and transaction_hash is not null)),
    check (state not in ('MINED', 'FINAL')
        or (block_number is not null and block_hash is not null and block_time is not null))
);
create index anchor_event_by_log on anchor_event (log_no, state, tree_size);
create index anchor_event_by_transaction on anchor_event (transaction_hash, state);

-- The transactions we signed, kept so that after a crash the same one is sent again and not a second one.
create table anchor_transaction (
    transaction_hash text primary key check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    raw text not null,
    signed_at timestamptz not null default clock_timestamp()
);

-- What the node answered, word for word: the receipt of the transaction and the header of its block. One transaction
-- carries heads of many tenants, so there is no tenant here; whoever has a head in it may read it.
create table anchor_receipt (
    transaction_hash text primary key check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    receipt text not null,
    block text not null,
    received_at timestamptz not null default clock_timestamp()
);

alter table anchor_event enable row level security;
create policy anchor_event_of_tenant on anchor_event to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy anchor_event_for_publisher on anchor_event to lineproof_publisher using (true);
alter table anchor_transaction enable row level security;
create policy anchor_transaction_for_publisher on anchor_transaction to lineproof_publisher using (true);
alter table anchor_receipt enable row level security;
create policy anchor_receipt_of_tenant on anchor_receipt to lineproof_app
    using (exists (select 1 from anchor_event e where e.transaction_hash = anchor_receipt.transaction_hash
        and e.tenant_id = current_setting('lineproof.tenant', true)));
create policy anchor_receipt_for_publisher on anchor_receipt to lineproof_publisher using (true);

grant select on anchor_event, anchor_receipt to lineproof_app;
grant select, insert on anchor_event, anchor_transaction, anchor_receipt to lineproof_publisher;
