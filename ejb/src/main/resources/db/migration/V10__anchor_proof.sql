-- What proves an anchor without a node: block header, receipt, account and storage proof, in the form of a line of
-- anchor-proofs.ndjson. Taken when the transaction is mined, because nodes soon forget the state after a block, and
-- checked before it is kept. Insert-only, one a transaction; whoever has a head in the transaction may read it.

create table anchor_proof (
    transaction_hash text primary key check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    proof text not null,
    captured_at timestamptz not null
);

-- For anchors of the last hour that have no proof yet.
create index anchor_event_final on anchor_event (at) where state = 'FINAL';

alter table anchor_proof enable row level security;
create policy anchor_proof_of_tenant on anchor_proof to lineproof_app
    using (exists (select 1 from anchor_event e where e.transaction_hash = anchor_proof.transaction_hash
        and e.tenant_id = current_setting('lineproof.tenant', true)));
create policy anchor_proof_for_publisher on anchor_proof to lineproof_publisher using (true);

grant select on anchor_proof to lineproof_app;
grant select, insert on anchor_proof to lineproof_publisher;
