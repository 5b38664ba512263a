-- Transactions of the submitter, openings of logs among them, and how each ended. Those of V8 knew no number; what was
-- under way is reconciled from the contract, so they are not carried over.

drop table anchor_transaction;

-- Written before a transaction is sent. Attempts at one number compete for it: a block takes one of them. The unique key
-- also keeps two nodes, should both believe that they hold the turn, from using a number both: the second cannot record
-- its transaction, and what is not recorded is not sent.
create table anchor_transaction (
    transaction_no bigint generated always as identity unique,
    transaction_hash text primary key check (transaction_hash ~ '^0x[0-9a-f]{64}$'),
    raw text not null check (length(raw) <= 1000000),
    chain_id bigint not null,
    sender text not null check (sender ~ '^0x[0-9a-fA-F]{40}$'),
    nonce bigint not null check (nonce >= 0),
    attempt integer not null check (attempt > 0),
    -- The newest block when it was signed: how many blocks have passed a transaction over since tells whether it is stuck.
    height bigint not null check (height >= 0),
    signed_at timestamptz not null default clock_timestamp(),
    unique (chain_id, sender, nonce, attempt)
);

-- LANDED: a block holds it and it succeeded. REVERTED: a block holds it and it did nothing. LOST: another took its place.
create table anchor_outcome (
    transaction_hash text primary key references anchor_transaction,
    outcome text not null check (outcome in ('LANDED', 'REVERTED', 'LOST')),
    at timestamptz not null default clock_timestamp()
);
create index anchor_outcome_reverted on anchor_outcome (transaction_hash) where outcome = 'REVERTED';

alter table anchor_transaction enable row level security;
create policy anchor_transaction_for_publisher on anchor_transaction to lineproof_publisher using (true);
alter table anchor_outcome enable row level security;
create policy anchor_outcome_for_publisher on anchor_outcome to lineproof_publisher using (true);

grant select, insert on anchor_transaction, anchor_outcome to lineproof_publisher;
