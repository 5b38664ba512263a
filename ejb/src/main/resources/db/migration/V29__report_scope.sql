-- What a report is narrowed to, and for whom; in which language; and where its bundle can be checked. Files have more formats
-- than the first three: the application knows which.
alter table report_request
    add column language text not null default 'EN' check (language in ('EN', 'DE')),
    add column receipt_entry uuid references log_entry,
    add column withheld text not null default '' check (length(withheld) <= 4200),
    add column recipient text not null default '' check (length(recipient) <= 500),
    add column legal_basis text not null default '' check (length(legal_basis) <= 500),
    add column purpose text not null default '' check (length(purpose) <= 500),
    add column verification text not null default '' check (length(verification) <= 400);

alter table report_file
    drop constraint report_file_kind_check,
    add constraint report_file_kind_check check (kind ~ '^[A-Z][A-Z_]{1,31}$');
