-- Receipts come in hundreds a second: what follows from something else is neither checked for each row nor kept twice.

-- One key says that the log is the tenant's, which two said only in parts.
alter table log add constraint log_of_tenant unique (tenant_id, log_no);
alter table log_entry add constraint log_entry_log_of_tenant foreign key (tenant_id, log_no) references log (tenant_id, log_no);
alter table log_entry drop constraint log_entry_log_no_fkey, drop constraint log_entry_tenant_id_fkey;
-- A receipt's system is the tenant's by (tenant_id, system_id), and its entry exists. The others belong to an entry or to
-- a receipt, and the policy of row-level security lets nobody add them for another tenant.
alter table receipt drop constraint receipt_tenant_id_fkey;
alter table receipt_field drop constraint receipt_field_tenant_id_fkey;
alter table sealed_content drop constraint sealed_content_tenant_id_fkey;

-- Null: the bytes are the statement and its disclosures, put together as they were sent.
alter table sealed_content alter column raw drop not null;
alter table sealed_content add constraint sealed_content_raw_follows check (raw is not null or statement is not null);
