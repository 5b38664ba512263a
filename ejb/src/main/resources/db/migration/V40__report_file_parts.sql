-- Files of reports in parts of one MiB, so that what is long is written and read a part at a time; with their size and digest beside. A file
-- under a renewed seal is another version of it, and stands where the first one does. Insert-only.
create table report_file_part (
    report_id uuid not null,
    kind text not null,
    version integer not null,
    part_no integer not null check (part_no between 0 and 2047),
    tenant_id text not null references organisation,
    content bytea not null check (octet_length(content) between 1 and 1048576),
    primary key (report_id, kind, version, part_no)
);

alter table report_file
    add column version integer not null default 0 check (version between 0 and 1000),
    add column size bigint check (size >= 0),
    add column sha256 bytea check (octet_length(sha256) = 32);
update report_file set size = octet_length(content), sha256 = sha256(content);
alter table report_file
    alter column version drop default,
    alter column size set not null,
    alter column sha256 set not null,
    drop constraint report_file_pkey,
    add primary key (report_id, kind, version);

insert into report_file_part (report_id, kind, version, part_no, tenant_id, content)
    select f.report_id, f.kind, 0, n.part_no, f.tenant_id, substring(f.content from n.part_no * 1048576 + 1 for 1048576)
    from report_file f, generate_series(0, (octet_length(f.content) - 1) / 1048576) n (part_no)
    where octet_length(f.content) > 0;

insert into report_file (report_id, kind, version, tenant_id, content, size, sha256)
    select r.report_id, s.kind, r.renewal_no, r.tenant_id, s.content, octet_length(s.content), sha256(s.content)
    from report_seal_renewal r, lateral (values ('SEALED_PDF', r.pdf), ('CONTAINER', r.container)) s (kind, content);
insert into report_file_part (report_id, kind, version, part_no, tenant_id, content)
    select f.report_id, f.kind, f.version, n.part_no, f.tenant_id, substring(f.content from n.part_no * 1048576 + 1 for 1048576)
    from report_file f, generate_series(0, (octet_length(f.content) - 1) / 1048576) n (part_no)
    where f.version > 0 and octet_length(f.content) > 0;

alter table report_file drop column content;
alter table report_seal_renewal drop column pdf, drop column container;

-- The parts are written first: size and digest are known when the last one is.
alter table report_file_part
    add constraint report_file_part_of_file foreign key (report_id, kind, version) references report_file
        deferrable initially deferred;

alter table report_file_part enable row level security;
create policy report_file_part_of_tenant on report_file_part to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));
grant select, insert on report_file_part to lineproof_app;
