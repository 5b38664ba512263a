-- A receipt may be one of a batch whose root its producer signed.
alter table receipt drop constraint receipt_form_check;
alter table receipt add constraint receipt_form_check check (form in ('SD_JWT', 'JWS', 'BATCH'));
