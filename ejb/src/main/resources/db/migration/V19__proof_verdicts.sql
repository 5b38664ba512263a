-- What came of the proofs that receipts carry.

-- Proofs still to be looked at, or to be looked at again: a queue, not a state. A row goes when the verdict is final.
create table proof_due (
    receipt_id uuid primary key references receipt,
    tenant_id text not null references organisation,
    anchor_id text not null,
    due_at timestamptz not null
);
create index proof_due_by_time on proof_due (tenant_id, due_at);
create index proof_due_by_anchor on proof_due (tenant_id, anchor_id);

-- Each look at a proof. Insert-only; the newest counts, and nothing follows a VALID or INVALID one. No reason holds a value
-- of the receipt.
create table proof_verdict (
    verdict_no bigint generated always as identity primary key,
    receipt_id uuid not null references receipt,
    tenant_id text not null references organisation,
    proof_system text not null,
    anchor_id text not null,
    -- Null: no such anchor was approved at that time.
    anchor_entry_id uuid references trust_anchor,
    verdict text not null check (verdict in ('VALID', 'INVALID', 'INDETERMINATE')),
    bound text check (bound in ('TO_DECISION', 'TO_NUMBER', 'TO_NOTHING')),
    reason text not null,
    judged_at timestamptz not null,
    check ((verdict = 'VALID') = (bound is not null)),
    check (verdict <> 'VALID' or anchor_entry_id is not null)
);
create index proof_verdict_by_receipt on proof_verdict (receipt_id, verdict_no);
create unique index proof_verdict_final on proof_verdict (receipt_id) where verdict <> 'INDETERMINATE';

-- Replay guard: a statement proved once belongs to one receipt. A keyed digest; it is content: an erasure deletes it, too.
create table proved_statement (
    receipt_id uuid primary key references receipt,
    tenant_id text not null references organisation,
    digest bytea not null check (octet_length(digest) = 32),
    unique (tenant_id, digest)
);

do $$
declare
    t text;
begin
    foreach t in array array['proof_due', 'proof_verdict', 'proved_statement'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
    end loop;
end $$;

grant select, insert, update, delete on proof_due to lineproof_app;
grant select, insert on proof_verdict to lineproof_app;
grant select, insert, delete on proved_statement to lineproof_app;
