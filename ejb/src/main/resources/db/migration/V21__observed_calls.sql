-- Calls to models that spans tell of: declared receipts. Nobody signed or numbered them.
alter table receipt alter column key_thumbprint drop not null;
alter table receipt drop constraint receipt_form_check;
alter table receipt add constraint receipt_form_check check (form in ('SD_JWT', 'JWS', 'BATCH', 'SPAN'));
alter table receipt add constraint receipt_signature_check
    check ((form = 'SPAN') = (evidence_class = 'DECLARED') and (form = 'SPAN') = (key_thumbprint is null));
alter table receipt drop constraint receipt_sequence_check;
alter table receipt add constraint receipt_sequence_check check (case when form = 'SPAN' then sequence = 0 else sequence >= 1 end);
-- One statement a number, where there are numbers.
alter table receipt drop constraint receipt_tenant_id_system_id_producer_epoch_sequence_key;
create unique index receipt_by_number on receipt (tenant_id, system_id, producer, epoch, sequence) where sequence >= 1;
alter table receipt_field alter column model_digest drop not null;

-- Keyed digests of spans: an exporter that did not hear the answer and sends again makes no second receipt.
create table span_delivery (
    tenant_id text not null references organisation,
    digest bytea not null check (octet_length(digest) = 32),
    entry_id uuid not null,
    expires_at timestamptz not null,
    primary key (tenant_id, digest)
);
create index span_delivery_by_expiry on span_delivery (tenant_id, expires_at);

alter table span_delivery enable row level security;
create policy span_delivery_of_tenant on span_delivery to lineproof_app
    using (tenant_id = current_setting('lineproof.tenant', true));

grant select, insert, update, delete on span_delivery to lineproof_app;
