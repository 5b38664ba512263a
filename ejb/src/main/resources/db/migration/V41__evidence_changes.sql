-- What is judged of a log up to one head stays as it was judged until something below that head is erased or altered: it leaves a row here,
-- whoever does it. Insert-only; rows that only come are no change.
create table evidence_change (
    change_no bigint generated always as identity primary key,
    tenant_id text not null,
    changed text not null,
    changed_at timestamptz not null default clock_timestamp()
);
create index evidence_change_of_tenant on evidence_change (tenant_id);

alter table evidence_change enable row level security;
create policy evidence_change_of_tenant on evidence_change to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
grant select, insert on evidence_change to lineproof_app;

create function note_evidence_change() returns trigger language plpgsql as $$
begin
    insert into evidence_change (tenant_id, changed) select distinct tenant_id, tg_table_name::text from gone;
    return null;
end $$;

do $$
declare
    t text;
    e text;
begin
    foreach t in array array['sealed_content', 'log_entry', 'log_position'] loop
        foreach e in array array['update', 'delete'] loop
            execute format(
                'create trigger %I after %s on %I referencing old table as gone for each statement'
                ' execute function note_evidence_change()', t || '_' || e || '_noted', e, t);
        end loop;
    end loop;
end $$;
