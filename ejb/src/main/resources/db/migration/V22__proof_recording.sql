-- Statements that are to be recorded on a chain because a proof of them holds. Only such get here of whose public signals
-- none is personal: neither these rows nor the chain forget.

create table proof_recording (
    recording_no bigint generated always as identity primary key,
    tenant_id text not null references organisation,
    log_no integer not null references log,
    -- Leaf hash of the entry that the proof was filed with.
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
    -- By what the contract knows tenant, key and public inputs together: a statement is recorded once, by whatever proof.
    statement bytea not null check (octet_length(statement) = 32),
    verification_key bytea not null check (octet_length(verification_key) between 576 and 16896),
    proof bytea not null check (octet_length(proof) = 256),
    inputs bytea not null check (octet_length(inputs) between 32 and 8192 and octet_length(inputs) % 32 = 0),
    ordered_at timestamptz not null,
    unique (tenant_id, statement)
);

-- Insert-only: how a recording stands is its newest row; one without a row waits.
create table proof_recording_event (
    event_no bigint generated always as identity primary key,
    recording_no bigint not null references proof_recording,
    tenant_id text not null references organisation,
    -- SUBMITTED: signed and about to be sent. RECORDED: a block holds it. LOST: that transaction will never hold, it is
    -- sent in another. REFUSED: the contract does not take it, and never will.
    state text not null check (state in ('SUBMITTED', 'RECORDED', 'LOST', 'REFUSED')),
    kind text not null check (kind in ('BESU', 'ANVIL')),
    chain_id bigint not null,
    contract text not null,
    transaction_hash text check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    block_number bigint,
    block_hash text check (block_hash ~ '^0x[0-9a-f]{64}$'),
    block_time timestamptz,
    reason text check (length(reason) <= 1000),
    at timestamptz not null,
    check (state = 'REFUSED' or transaction_hash is not null),
    check (state <> 'REFUSED' or reason is not null),
    check (state <> 'RECORDED' or (block_number is not null and block_hash is not null and block_time is not null))
);
create index proof_recording_event_by_recording on proof_recording_event (recording_no, state);
create index proof_recording_event_by_transaction on proof_recording_event (transaction_hash, state);
create index proof_recording_event_recorded on proof_recording_event (at) where state = 'RECORDED';

alter table proof_recording enable row level security;
create policy proof_recording_of_tenant on proof_recording to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true))
    with check (tenant_id = current_setting('lineproof.tenant', true));
create policy proof_recording_for_publisher on proof_recording to lineproof_publisher using (true);
alter table proof_recording_event enable row level security;
create policy proof_recording_event_of_tenant on proof_recording_event to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
create policy proof_recording_event_for_publisher on proof_recording_event to lineproof_publisher using (true);

grant select, insert on proof_recording to lineproof_app;
grant select on proof_recording, proof_recording_event to lineproof_publisher;
grant select on proof_recording_event to lineproof_app;
grant insert on proof_recording_event to lineproof_publisher;

-- What the node answered about a recording, and what proves it, is kept with that of the anchors.
create policy anchor_receipt_of_recording on anchor_receipt to lineproof_app
    using (exists (select 1 from proof_recording_event e where e.transaction_hash = anchor_receipt.transaction_hash
        and e.tenant_id = current_setting('lineproof.tenant', true)));
create policy anchor_proof_of_recording on anchor_proof to lineproof_app
    using (exists (select 1 from proof_recording_event e where e.transaction_hash = anchor_proof.transaction_hash
        and e.tenant_id = current_setting('lineproof.tenant', true)));
