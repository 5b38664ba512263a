-- Human intervention in decisions. That it happened stays; who, which decision and why can be erased.

create table oversight_act (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    receipt_id uuid not null references receipt,
    kind text not null check (kind in ('REVIEWED', 'OVERRIDDEN', 'STOPPED')),
    recorded_at timestamptz not null,
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);
create index oversight_act_by_time on oversight_act (tenant_id, system_id, recorded_at desc);

create table oversight_field (
    entry_id uuid primary key references oversight_act,
    tenant_id text not null references organisation,
    decision_id text not null,
    reviewer text not null,
    reason text not null,
    new_outcome text
);
create index oversight_field_by_decision on oversight_field (tenant_id, decision_id);

alter table oversight_act enable row level security;
create policy oversight_act_of_tenant on oversight_act to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
alter table oversight_field enable row level security;
create policy oversight_field_of_tenant on oversight_field to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on oversight_act to lineproof_app;
grant select, insert, delete on oversight_field to lineproof_app;
