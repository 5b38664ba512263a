-- What nodes say about the proofs of receipts, and which receipts are to be recorded on a chain because their system asks
-- for it.

-- Proofs still to be put to a node, or to be put to it again: a queue, not a state. A row goes when a node agrees with us.
create table chain_question (
    receipt_id uuid primary key references receipt,
    tenant_id text not null references organisation,
    -- What our own verification says about the pairing equation, apart from what binds the proof to the receipt.
    own text not null check (own in ('HOLDS', 'FAILS')),
    -- How often in a row nothing was found out.
    unanswered integer not null default 0 check (unanswered >= 0),
    due_at timestamptz not null
);
create index chain_question_by_time on chain_question (tenant_id, due_at);

-- What one node said when it was asked. Insert-only; the newest that is an answer counts. Never a verdict, and no value of
-- the receipt.
create table chain_answer (
    answer_no bigint generated always as identity primary key,
    receipt_id uuid not null references receipt,
    tenant_id text not null references organisation,
    answer text not null check (answer in ('HOLDS', 'FAILS', 'UNKNOWN')),
    own text not null check (own in ('HOLDS', 'FAILS')),
    node text check (length(node) <= 1000),
    ledger text,
    chain_id bigint,
    contract text,
    block_number bigint,
    reason text check (length(reason) <= 1000),
    asked_at timestamptz not null,
    check ((answer = 'UNKNOWN') = (reason is not null)),
    check ((answer <> 'UNKNOWN') = (num_nonnulls(node, ledger, chain_id, contract, block_number) = 5))
);
create index chain_answer_by_receipt on chain_answer (receipt_id, answer_no);
create index chain_answer_disputed on chain_answer (receipt_id) where answer <> 'UNKNOWN' and answer <> own;

-- Whether receipts of a system are recorded on a chain once they are verified. A declaration is never changed.
alter table ai_system add column record_proofs boolean not null default false;

-- What was ordered for a verified receipt of such a system, once. Insert-only; how far it came is in proof_recording_event.
create table proof_record_order (
    receipt_id uuid primary key references receipt,
    tenant_id text not null references organisation,
    -- By what the contract knows the statement; null for one that is not to be recorded.
    statement bytea check (octet_length(statement) = 32),
    -- Why it is not to be recorded; no value of the receipt.
    refusal text check (length(refusal) between 1 and 1000),
    ordered_at timestamptz not null,
    check (num_nonnulls(statement, refusal) = 1)
);

do $$
declare
    t text;
begin
    foreach t in array array['chain_question', 'chain_answer', 'proof_record_order'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
    end loop;
end $$;

grant select, insert, update, delete on chain_question to lineproof_app;
grant select, insert on chain_answer, proof_record_order to lineproof_app;

-- Monitoring asks for all organisations at once, in numbers.
create policy chain_question_for_publisher on chain_question to lineproof_publisher using (true);
create policy chain_answer_for_publisher on chain_answer to lineproof_publisher using (true);
grant select on chain_question, chain_answer to lineproof_publisher;
