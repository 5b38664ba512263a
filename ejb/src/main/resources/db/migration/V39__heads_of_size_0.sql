-- A report about a system of which nothing is logged speaks of a checkpoint of size 0.
alter table report_head drop constraint report_head_tree_size_check;
alter table report_head add constraint report_head_tree_size_check check (tree_size >= 0);
