-- Texts that people write for sections of reports. A text is an entry of the log `audit`; its words are content, which can be erased,
-- and stand nowhere else. Insert-only: the newest of a section counts.
create table section_text (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    system_id text not null,
    definition text not null check (definition ~ '^R[0-9]{2}$'),
    section integer not null check (section between 1 and 99),
    language text not null check (language in ('EN', 'DE')),
    version integer not null check (version > 0),
    written_at timestamptz not null,
    unique (tenant_id, system_id, definition, section, language, version),
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id)
);

alter table section_text enable row level security;
create policy section_text_of_tenant on section_text to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert on section_text to lineproof_app;

-- Until when whoever asked for a report wants it.
alter table report_request add column answer_by date;
