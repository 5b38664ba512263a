-- What an auditor may read, and until when. Every row is an entry of the log `audit`; whether a grant holds derives from the rows and
-- the time. Insert-only. Why it was given, and by whom, is content of the entry and stands nowhere else; to whom can be erased here, and
-- then nobody reads by it.
create table access_grant (
    entry_id uuid primary key references log_entry,
    tenant_id text not null references organisation,
    -- The one AI system it is for; null for the whole organisation.
    system_id text,
    -- The last day of UTC on which it holds.
    last_day date not null,
    granted_at timestamptz not null,
    foreign key (tenant_id, system_id) references ai_system (tenant_id, system_id),
    check (last_day between (granted_at at time zone 'UTC')::date and ((granted_at at time zone 'UTC')::date + interval '1 year'))
);

create table access_grantee (
    entry_id uuid primary key references access_grant,
    tenant_id text not null references organisation,
    -- The account of the auditor, as the identity provider names it.
    auditor text not null check (length(auditor) between 1 and 200)
);
create index access_grantee_by_name on access_grantee (tenant_id, auditor);

create table access_revocation (
    grant_id uuid primary key references access_grant,
    tenant_id text not null references organisation,
    entry_id uuid not null unique references log_entry,
    revoked_at timestamptz not null
);

do $$
declare
    t text;
begin
    foreach t in array array['access_grant', 'access_grantee', 'access_revocation'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I to lineproof_app using (tenant_id = current_setting(''lineproof.tenant'', true))', t || '_of_tenant', t);
    end loop;
end $$;

grant select, insert on access_grant, access_revocation to lineproof_app;
grant select, insert, delete on access_grantee to lineproof_app;
