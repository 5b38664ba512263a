-- Counts of decisions by sources that the producers do not control, and the keys of these sources. Insert-only.

create table count_source (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    source text not null check (length(source) between 1 and 200),
    -- The public JWK, canonical JSON (RFC 8785), and its thumbprint (RFC 7638).
    signer text not null check (octet_length(signer) <= 10000),
    thumbprint bytea not null check (octet_length(thumbprint) = 32),
    registered_at timestamptz not null,
    unique (tenant_id, system_id, source),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);

create table source_count (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    source text not null,
    counted_from timestamptz not null,
    counted_to timestamptz not null,
    count bigint not null check (count >= 0),
    received_at timestamptz not null,
    unique (tenant_id, system_id, source, counted_from, counted_to),
    foreign key (tenant_id, system_id, source) references count_source (tenant_id, system_id, source),
    check (counted_from < counted_to)
);

alter table count_source enable row level security;
create policy count_source_of_tenant on count_source to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table source_count enable row level security;
create policy source_count_of_tenant on source_count to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on count_source, source_count to lineproof_app;

-- What people answer to requirements that no check computes. An answer is an entry of the log `audit`; its document is content
-- under its own digest.

create table attached_document (
    id uuid primary key,
    tenant_id text not null references organisation,
    digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    media_type text not null check (length(media_type) <= 100),
    content bytea not null check (octet_length(content) between 1 and 10485760),
    stored_at timestamptz not null,
    unique (tenant_id, digest)
);

create table declared_answer (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    requirement text not null check (length(requirement) <= 100),
    document_digest text not null,
    -- Canonical JSON (RFC 8785).
    document text not null check (octet_length(document) <= 32768),
    recorded_at timestamptz not null,
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id),
    foreign key (tenant_id, document_digest) references attached_document (tenant_id, digest)
);
create index declared_answer_by_requirement on declared_answer (tenant_id, system_id, requirement, recorded_at);

alter table attached_document enable row level security;
create policy attached_document_of_tenant on attached_document to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table declared_answer enable row level security;
create policy declared_answer_of_tenant on declared_answer to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on attached_document, declared_answer to lineproof_app;
