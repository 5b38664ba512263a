-- What proofs of models are checked with. An anchor is proposed by one person and approved by another; its state derives
-- from these rows: proposed, approved (an act APPROVED), withdrawn (an act WITHDRAWN). Insert-only.

create table trust_anchor (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    -- Digest of the canonical JSON below.
    anchor_id text not null check (anchor_id ~ '^sha256:[0-9a-f]{64}$'),
    name text not null,
    version bigint not null check (version >= 1),
    model_digest text not null check (model_digest ~ '^sha256:[0-9a-f]{64}$'),
    proof_system text not null,
    document text not null check (length(document) <= 262144),
    proposed_by text not null,
    proposed_at timestamptz not null,
    unique (tenant_id, anchor_id),
    unique (tenant_id, name, version),
    unique (entry_id, proposed_by)
);
create index trust_anchor_by_model on trust_anchor (tenant_id, model_digest);

create table trust_anchor_act (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    anchor_entry_id uuid not null,
    proposed_by text not null,
    kind text not null check (kind in ('APPROVED', 'WITHDRAWN')),
    actor text not null,
    reason text,
    acted_at timestamptz not null,
    unique (anchor_entry_id, kind),
    foreign key (anchor_entry_id, proposed_by) references trust_anchor (entry_id, proposed_by),
    -- Four eyes, whatever the application believes.
    check (kind <> 'APPROVED' or actor <> proposed_by),
    check ((kind = 'WITHDRAWN') = (reason is not null))
);

alter table trust_anchor enable row level security;
create policy trust_anchor_of_tenant on trust_anchor to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table trust_anchor_act enable row level security;
create policy trust_anchor_act_of_tenant on trust_anchor_act to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on trust_anchor, trust_anchor_act to lineproof_app;
