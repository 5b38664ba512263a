-- Single decisions that were disclosed to an insurer or an authority. The state derives from these rows and from whether the
-- decision's content is still kept: open, expired, withdrawn (an act WITHDRAWN), erased. Insert-only. Nothing here is of the
-- decision itself; who received what is listed here for notices after an erasure, and what it was for is content of the entry.

create table disclosure (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    receipt_id uuid not null references receipt (entry_id),
    -- The account of whoever may open it, as the identity provider names it.
    recipient text not null check (length(recipient) between 1 and 200),
    -- The names of the fields shown, separated by blanks.
    fields text not null check (fields ~ '^[A-Za-z]+( [A-Za-z]+)*$'),
    -- SHA-256 over the link's token, which is nowhere.
    token_digest bytea not null check (length(token_digest) = 32),
    disclosed_by text not null,
    disclosed_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > disclosed_at),
    unique (tenant_id, token_digest)
);
create index disclosure_by_receipt on disclosure (receipt_id, disclosed_at desc);

create table disclosure_act (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    disclosure_id uuid not null references disclosure,
    -- OPENED: the page or its JSON was read. TAKEN: the bundle was handed out.
    kind text not null check (kind in ('OPENED', 'TAKEN', 'WITHDRAWN')),
    actor text not null,
    acted_at timestamptz not null
);
create index disclosure_act_by_disclosure on disclosure_act (disclosure_id, acted_at);
create unique index disclosure_withdrawn_once on disclosure_act (disclosure_id) where kind = 'WITHDRAWN';

alter table disclosure enable row level security;
create policy disclosure_of_tenant on disclosure to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table disclosure_act enable row level security;
create policy disclosure_act_of_tenant on disclosure_act to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on disclosure, disclosure_act to lineproof_app;
