-- Inference receipts. The coordinates are those of the log entry and stay; the fields are content and can be erased.

create table receipt (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    producer text not null,
    epoch bigint not null check (epoch >= 0),
    sequence bigint not null check (sequence >= 1),
    received_at timestamptz not null,
    evidence_class text not null check (evidence_class in ('DECLARED', 'SIGNED', 'TEE_ATTESTED', 'ZK_PROVED')),
    form text not null check (form in ('SD_JWT', 'JWS')),
    key_thumbprint text not null,
    -- Null: nobody had registered this model version when the receipt came.
    model_entry_id uuid references model_version,
    -- One statement a number: a second one with other content is refused.
    unique (tenant_id, system_id, producer, epoch, sequence),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);
create index receipt_by_time on receipt (tenant_id, system_id, received_at desc);

create table receipt_field (
    entry_id uuid primary key references receipt,
    tenant_id text not null references organisation,
    model_digest text not null,
    model_label text,
    decision_id text not null,
    decided_at timestamptz not null,
    proof_system text
);
create index receipt_field_by_decision on receipt_field (tenant_id, decision_id);
create index receipt_field_by_model on receipt_field (tenant_id, model_digest);

alter table receipt enable row level security;
create policy receipt_of_tenant on receipt to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table receipt_field enable row level security;
create policy receipt_field_of_tenant on receipt_field to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on receipt to lineproof_app;
grant select, insert, delete on receipt_field to lineproof_app;
